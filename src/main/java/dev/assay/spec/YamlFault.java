package dev.assay.spec;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a YAML text, with its place. */
enum YamlFault {
    /** For files that hold nothing secret: the message quotes them. */
    QUOTED,
    /** For files that may hold secrets, in the wrong place too: nothing is quoted but keys that look like keys. */
    UNQUOTED;

    SpecException told(String name, String text, JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            return new SpecException(name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": "
                    + unquoted(context + marked.getProblem()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> keys = unknown.getKnownPropertyIds() == null
                    ? List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.toList());
            return new SpecException(
                    place(name, locationOfKey(text, e)) + ": " + unknownKey(unknown.getPropertyName(), keys));
        }
        if (this == UNQUOTED && e instanceof MismatchedInputException mismatched) {
            return new SpecException(place(name, e.getLocation()) + ": expected " + kind(mismatched.getTargetType())
                    + path(e) + "; what stands there is of another form");
        }
        String message = e.getOriginalMessage().lines().map(String::strip).collect(Collectors.joining(" "));
        return new SpecException(
                place(name, e.getLocation()) + ": " + (e instanceof StreamReadException ? unquoted(message) : message));
    }

    private String unknownKey(String key, List<String> keys) {
        if (this == QUOTED) {
            return "unknown key \"" + key + "\"" + Nearest.hint(key, keys);
        }
        return key.matches("[A-Za-z_-]{1,16}")
                ? "unknown key \"" + key + "\"" + Nearest.hint(key, keys)
                : "unknown key, not shown since it may be a secret; is there a space behind each colon? There are: "
                        + String.join(", ", keys);
    }

    private String unquoted(String message) {
        return this == QUOTED ? message : message.replaceAll("\"[^\"]{2,}\"|'[^']{2,}'|(?<=\\s)![^\\s]*", "…");
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null || type.isRecord() || java.util.Map.class.isAssignableFrom(type)) {
            return "keys with values";
        }
        return java.util.Collection.class.isAssignableFrom(type) ? "a list" : "a text";
    }

    /** The last key on the way to the value, which is one of ours. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(key -> key != null && key.matches("[A-Za-z]{1,16}"))
                .reduce((first, second) -> second)
                .map(key -> " under \"" + key + "\"")
                .orElse("");
    }

    /** Where the key stands: the exception's own location is where its object ends. */
    private static @Nullable TokenStreamLocation locationOfKey(String text, JacksonException e) {
        JsonPointer key = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            key = step.getPropertyName() == null
                    ? key.appendIndex(step.getIndex())
                    : key.appendProperty(step.getPropertyName());
        }
        try (JsonParser parser = Yaml.parser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().equals(key)) {
                    return parser.currentTokenLocation();
                }
                token = parser.nextToken();
            }
        }
        return e.getLocation();
    }

    private static String place(String name, @Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? name
                : name + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
