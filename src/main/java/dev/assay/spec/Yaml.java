package dev.assay.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML that people write. What is wrong with it is told with file, line and column. */
public final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Yaml() {}

    /**
     * The text of a file.
     *
     * @throws SpecException if it cannot be read
     */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new SpecException("\"" + file + "\": there is no such file");
        } catch (IOException e) {
            throw new SpecException("\"" + file + "\" cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    /**
     * The file as a tree.
     *
     * @throws SpecException if it is no YAML
     */
    public static JsonNode tree(Path file) {
        String text = text(file);
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw broken(file.toString(), text, e);
        }
    }

    /**
     * A text bound to a type, every key known to it.
     *
     * @param name what the text is called in messages
     * @throws SpecException if it is no YAML, or has a key that the type lacks
     */
    public static <T> T read(String name, String text, Class<T> type) {
        return read(name, text, type, MAPPER);
    }

    /**
     * A text bound to a type, every key known to it; {@code ${NAME}} inside a string stands for a value of the
     * environment.
     *
     * @param environment value of a variable; null where it is not set
     * @throws SpecException if it is no YAML, has a key that the type lacks, or names a variable that is not set
     */
    public static <T> T read(String name, String text, Class<T> type, UnaryOperator<@Nullable String> environment) {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(String.class, new EnvironmentReference(environment));
        return read(name, text, type, MAPPER.rebuild().addModule(module).build());
    }

    /**
     * The line, from 1 on, that each value of a text begins in, by its JSON pointer, in the order of the text.
     *
     * @throws SpecException if it is no YAML
     */
    public static Map<String, Integer> lines(String name, String text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME && !token.isStructEnd()) {
                    lines.putIfAbsent(
                            parser.streamReadContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException e) {
            throw broken(name, text, e);
        }
        return lines;
    }

    private static <T> T read(String name, String text, Class<T> type, YAMLMapper mapper) {
        try {
            T read = mapper.readValue(text, type);
            if (read == null) {
                throw new SpecException(name + ": the file is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw broken(name, text, e);
        }
    }

    private static SpecException broken(String name, String text, JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            return new SpecException(name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": " + context
                    + marked.getProblem());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<String> keys = unknown.getKnownPropertyIds() == null
                    ? java.util.List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.toList());
            return new SpecException(place(name, locationOfKey(text, e)) + ": unknown key \""
                    + unknown.getPropertyName() + "\"" + Nearest.hint(unknown.getPropertyName(), keys));
        }
        return new SpecException(place(name, e.getLocation()) + ": "
                + e.getOriginalMessage().lines().map(String::strip).collect(Collectors.joining(" ")));
    }

    /** Where the key stands: the exception's own location is where its object ends. */
    private static @Nullable TokenStreamLocation locationOfKey(String text, JacksonException e) {
        JsonPointer key = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            key = step.getPropertyName() == null
                    ? key.appendIndex(step.getIndex())
                    : key.appendProperty(step.getPropertyName());
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
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
