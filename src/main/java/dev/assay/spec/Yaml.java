package dev.assay.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
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
            throw YamlFault.QUOTED.told(file.toString(), text, e);
        }
    }

    /**
     * A text bound to a type, every key known to it.
     *
     * @param name what the text is called in messages
     * @throws SpecException if it is no YAML, or has a key that the type lacks
     */
    public static <T> T read(String name, String text, Class<T> type) {
        return read(name, text, type, MAPPER, YamlFault.QUOTED);
    }

    /**
     * A text bound to a type, every key known to it; {@code ${NAME}} inside a string stands for a value of the
     * environment. Messages quote nothing that may be a secret.
     *
     * @param environment value of a variable; null where it is not set
     * @throws SpecException if it is no YAML, has a key that the type lacks, or names a variable that is not set
     */
    public static <T> T read(String name, String text, Class<T> type, UnaryOperator<@Nullable String> environment) {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(String.class, new EnvironmentReference(environment));
        return read(name, text, type, MAPPER.rebuild().addModule(module).build(), YamlFault.UNQUOTED);
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
            throw YamlFault.QUOTED.told(name, text, e);
        }
        return lines;
    }

    private static <T> T read(String name, String text, Class<T> type, YAMLMapper mapper, YamlFault fault) {
        try {
            T read = mapper.readValue(text, type);
            if (read == null) {
                throw new SpecException(name + ": the file is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw fault.told(name, text, e);
        }
    }

    /** The tokens of a text. */
    static JsonParser parser(String text) {
        return MAPPER.createParser(text);
    }
}
