package dev.assay.report;

import dev.assay.report.Report.HeaderEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as a command that a person can read, paste into a POSIX shell and send again. */
public final class Curl {
    private static final String REDACTED = "[redacted]";
    /** What curl makes itself. */
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "transfer-encoding");

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:[A-Za-z_][A-Za-z0-9_]*|\\{[A-Za-z_][A-Za-z0-9_]*\\})");

    private Curl() {}

    /** The command for a request without a body. */
    public static String command(String method, String url, List<HeaderEntry> headers, List<String> options) {
        return command(method, url, headers, null, options);
    }

    /**
     * The command, over several lines where there are headers.
     *
     * @param url sent as it is: curl neither expands brackets in it nor shortens its path
     * @param headers as recorded; those that are redacted are left out, and those that curl makes itself
     * @param body null where there is none
     * @param options further options of curl, each word one, whose environment variables the shell is to fill in, such
     *     as {@code -H} and {@code X-Token: $ACME_TOKEN}; nothing else in them is expanded
     */
    public static String command(
            String method, String url, List<HeaderEntry> headers, @Nullable String body, List<String> options) {
        List<String> parts = new ArrayList<>();
        parts.add("curl --silent --show-error --include --globoff --path-as-is" + verb(method, body));
        boolean typed = false;
        for (HeaderEntry header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            typed |= name.equals("content-type");
            if (name.equals("accept-encoding")) {
                parts.add("--compressed");
            } else if (!OWN.contains(name) && !header.value().contains(REDACTED)) {
                parts.add("-H " + quoted(line(header)));
            }
        }
        StringBuilder part = new StringBuilder();
        for (String word : options) {
            if (word.startsWith("-") && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word.startsWith("-") ? word : expanding(word));
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        if (body != null) {
            if (!typed) {
                parts.add("-H 'Content-Type:'");
            }
            parts.add("--data-raw " + quoted(body));
        }
        parts.add("--url " + quoted(url));
        return String.join(" \\\n  ", parts);
    }

    private static String verb(String method, @Nullable String body) {
        if (method.equals("HEAD")) {
            return " --head";
        }
        return method.equals(body == null ? "GET" : "POST") ? "" : " --request " + quoted(method);
    }

    /** An empty value is written with a semicolon: a colon alone would take the header away. */
    private static String line(HeaderEntry header) {
        return header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value();
    }

    /** In single quotes, in which a shell obeys nothing; hidden characters are spelt out by {@code printf}. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            if (c == '\'') {
                quoted.append("'\\''");
            } else if (Visible.hidden(c)) {
                quoted.append(spelt(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** NUL cannot stand in an argument, so it is dropped. */
    private static String spelt(int c) {
        if (c == 0) {
            return "";
        }
        StringBuilder spelt = new StringBuilder("'\"$(printf '");
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            spelt.append(String.format("\\%03o", octet & 0xff));
        }
        return spelt.append("')\"'").toString();
    }

    /** In double quotes: the variables are expanded, and nothing else. */
    private static String expanding(String header) {
        StringBuilder text = new StringBuilder("\"");
        Matcher variable = VARIABLE.matcher(header);
        int from = 0;
        while (variable.find()) {
            text.append(inert(header.substring(from, variable.start()))).append(variable.group());
            from = variable.end();
        }
        return text.append(inert(header.substring(from))).append('"').toString();
    }

    private static String inert(String text) {
        return text.replaceAll("[\\\\\"`$]", "\\\\$0");
    }
}
