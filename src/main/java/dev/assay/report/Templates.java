package dev.assay.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the HTML templates. Every text is escaped, its hidden characters made visible; a page is one file, in which no
 * script runs and no style counts but our own.
 */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .nullValue("")
            .withEscaper(Templates::escaped)
            .withLoader(name -> new StringReader(markup(name)));

    private Templates() {}

    /** The page of that name, with style and script in it. */
    static String page(String name, Map<String, @Nullable Object> fields) {
        String style = resource("page.css");
        String script = resource("page.js");
        Map<String, @Nullable Object> page = new HashMap<>(fields);
        page.put("style", style);
        page.put("styleHash", sha256(style));
        page.put("script", script);
        page.put("scriptHash", sha256(script));
        return template(name).execute(page);
    }

    /** Names and values in turn; a value may be null. */
    static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Template template(String name) {
        return COMPILER.compile(markup(name));
    }

    /** Without indentation, which a page of hundreds of exchanges would repeat by the hundred kilobytes. */
    private static String markup(String name) {
        return resource(name + ".html").replaceAll("(?m)^ +", "");
    }

    /** As text and as a quoted attribute. */
    static String escaped(String text) {
        return escaped(text, true);
    }

    /** With or without the quotation marks, which only attributes need; a body of JSON is full of them. */
    static String escaped(String text, boolean quotes) {
        String visible = Visible.text(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(quotes ? "&#34;" : "\"");
                case '\'' -> escaped.append(quotes ? "&#39;" : "'");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The kit lacks its own file dev/assay/report/" + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the kit's own file dev/assay/report/" + name + ".", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
