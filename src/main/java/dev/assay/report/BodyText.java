package dev.assay.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body laid out for reading. Between the tokens of JSON whitespace is set anew, the tokens stay as they came, also
 * where the JSON is broken; the places that findings point at are marked.
 */
final class BodyText {
    private static final int DEEPEST = 24;
    /** A body that grows by more is nothing but brackets. */
    private static final int GROWTH = 4;

    /** A stretch of the body. */
    record Piece(String text, boolean marked) {}

    private final String body;
    private final Set<String> pointers;
    private final Set<Long> depths;
    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** How deep the marked value stands; -1 outside of one. */
    private int markedAt = -1;

    private int at;

    private BodyText(String body, Set<String> pointers) {
        this.body = body;
        this.pointers = pointers;
        this.depths = pointers.stream()
                .map(pointer -> pointer.chars().filter(c -> c == '/').count())
                .collect(Collectors.toSet());
    }

    /** The body in stretches, of which those are marked that a JSON pointer leads to. */
    static List<Piece> of(String body, Set<String> pointers) {
        String start = body.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return List.of(new Piece(body, false));
        }
        List<Piece> pieces = new BodyText(body, pointers).pieces();
        int length = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        return length > GROWTH * body.length() + 1000 ? List.of(new Piece(body, false)) : pieces;
    }

    private List<Piece> pieces() {
        while (at < body.length()) {
            token(body.charAt(at));
        }
        cut(markedAt >= 0);
        return pieces;
    }

    private void token(char c) {
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            close(c);
        } else if (c == ',') {
            separate();
        } else if (c == ':') {
            out.append(": ");
            at++;
        } else {
            scalar(c == '"' ? string() : bare());
        }
    }

    private void open(char c) {
        begin();
        out.append(c);
        frames.push(new Frame(c == '['));
        at++;
        if (next() != '}' && next() != ']') {
            indent();
        }
    }

    private void close(char c) {
        boolean empty = out.length() > 0 && "{[".indexOf(out.charAt(out.length() - 1)) >= 0;
        frames.poll();
        if (!empty) {
            indent();
        }
        out.append(c);
        at++;
        end();
    }

    private void separate() {
        Frame frame = frames.peek();
        if (frame != null) {
            frame.index++;
            frame.key = null;
        }
        out.append(',');
        at++;
        indent();
    }

    private void scalar(String text) {
        Frame frame = frames.peek();
        if (frame != null && !frame.array && frame.key == null) {
            frame.key = text.length() > 1 && text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
            out.append(text);
            return;
        }
        begin();
        out.append(text);
        end();
    }

    private void begin() {
        if (markedAt < 0 && depths.contains((long) frames.size()) && pointers.contains(pointer())) {
            cut(false);
            markedAt = frames.size();
        }
    }

    private void end() {
        if (markedAt == frames.size()) {
            cut(true);
            markedAt = -1;
        }
    }

    private void cut(boolean marked) {
        if (out.length() > 0) {
            pieces.add(new Piece(out.toString(), marked));
            out.setLength(0);
        }
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        frames.descendingIterator()
                .forEachRemaining(frame -> pointer.append('/').append(frame.step()));
        return pointer.toString();
    }

    private char next() {
        int i = at;
        while (i < body.length() && Character.isWhitespace(body.charAt(i))) {
            i++;
        }
        return i < body.length() ? body.charAt(i) : ' ';
    }

    private void indent() {
        out.append('\n').append("  ".repeat(Math.min(frames.size(), DEEPEST)));
    }

    private String string() {
        int from = at++;
        while (at < body.length() && body.charAt(at) != '"') {
            at += body.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, body.length());
        return body.substring(from, at);
    }

    private String bare() {
        int from = at;
        while (at < body.length()
                && "{}[],:\"".indexOf(body.charAt(at)) < 0
                && !Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        return body.substring(from, at);
    }

    private static final class Frame {
        private final boolean array;
        private int index;
        private @Nullable String key;

        Frame(boolean array) {
            this.array = array;
        }

        String step() {
            return array
                    ? Integer.toString(index)
                    : key == null ? "" : key.replace("~", "~0").replace("/", "~1");
        }
    }
}
