package dev.assay.run;

import java.net.URI;
import java.net.URISyntaxException;

/** The URL of a target, as people type it. */
public final class TargetUrl {
    private TargetUrl() {}

    /**
     * Reads a URL; a slash at its end is dropped.
     *
     * @param where what names it in a message, such as {@code --target}
     * @throws UsageException if it is none, or lacks scheme or host
     */
    public static URI parse(String where, String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new UsageException(where + " \"" + shown(text) + "\" is no URL: " + e.getReason()
                    + "; expected one like https://organizations.example.test");
        }
        String scheme = uri.getScheme();
        if (scheme == null || uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new UsageException(where + " \"" + shown(text) + "\" has no "
                    + (scheme == null || uri.getHost() == null && !scheme.startsWith("http")
                            ? "scheme http:// or https://"
                            : uri.getHost() == null ? "host" : "scheme http:// or https://")
                    + "; expected a URL like https://organizations.example.test");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new UsageException(where + " \"" + shown(text)
                    + "\" has more than scheme, host, port and path; credentials belong to callers or the environment");
        }
        String plain = uri.toString();
        return URI.create(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** Without what may be a password or a token: whatever stands before an @ or behind a question mark. */
    private static String shown(String text) {
        int at = text.lastIndexOf('@');
        int host = text.indexOf("://");
        String scheme = host < 0 || host > at ? "" : text.substring(0, host + 3);
        return (at < 0 ? text : scheme + "…" + text.substring(at)).replaceAll("(?s)[?#].*", "?…");
    }
}
