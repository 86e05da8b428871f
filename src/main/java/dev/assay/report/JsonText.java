package dev.assay.report;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, indented, a member after the other. Binding by reflection would cost a tenth of a second in a run that
 * lasts two. Hidden characters are escaped, which means the same to a reader: a terminal that shows the file is not led
 * astray, and half a surrogate pair, which UTF-8 cannot hold, is not lost.
 */
final class JsonText {
    private final StringBuilder out = new StringBuilder(65_536);
    private int depth;
    private boolean fresh = true;

    /** A text alone, in quotes; what JSON has in quotes means the same in YAML. */
    static String of(String text) {
        JsonText json = new JsonText();
        json.quoted(text);
        return json.out.toString();
    }

    /** A text that is left out where it is null. */
    JsonText text(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
        return this;
    }

    /** A number or a truth value; left out where it is null. */
    JsonText plain(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            out.append(value);
        }
        return this;
    }

    JsonText map(String name, Map<String, ?> values) {
        name(name);
        return object(json -> values.forEach((key, value) -> {
            if (value instanceof String) {
                json.text(key, (String) value);
            } else {
                json.plain(key, value);
            }
        }));
    }

    JsonText texts(String name, Collection<String> values) {
        name(name);
        open('[');
        values.forEach(value -> {
            separate();
            quoted(value);
        });
        return close(']');
    }

    <T> JsonText objects(String name, Collection<T> values, BiConsumer<JsonText, T> members) {
        name(name);
        open('[');
        for (T value : values) {
            separate();
            open('{');
            members.accept(this, value);
            close('}');
        }
        return close(']');
    }

    /** An object within. */
    JsonText member(String name, Consumer<JsonText> members) {
        name(name);
        return object(members);
    }

    JsonText object(Consumer<JsonText> members) {
        open('{');
        members.accept(this);
        return close('}');
    }

    @Override
    public String toString() {
        return out + "\n";
    }

    private void name(String name) {
        separate();
        quoted(name);
        out.append(": ");
    }

    private void open(char c) {
        out.append(c);
        depth++;
        fresh = true;
    }

    private JsonText close(char c) {
        depth--;
        if (!fresh) {
            indent();
        }
        fresh = false;
        out.append(c);
        return this;
    }

    private void separate() {
        if (!fresh) {
            out.append(',');
        }
        fresh = false;
        indent();
    }

    private void indent() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String text) {
        out.append('"');
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int length = Character.charCount(c);
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (Visible.hidden(c)) {
                for (int i = at; i < at + length; i++) {
                    out.append("\\u").append(Integer.toHexString(0x10000 | text.charAt(i)), 1, 5);
                }
            } else {
                out.appendCodePoint(c);
            }
            at += length;
        }
        out.append('"');
    }
}
