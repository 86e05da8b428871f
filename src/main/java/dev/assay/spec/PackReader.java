package dev.assay.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code spec/<pack>/} under a root. Everything it cannot make sense of is a {@link SpecException}. */
public final class PackReader {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final Pattern RULING = Pattern.compile("(?m)^## (R\\d+)\\. (.*)$");

    private final Path folder;
    private final Path features;
    private final String id;

    private PackReader(Path root, String id) {
        this.folder = root.resolve("spec").resolve(id);
        this.features = root.resolve("features").resolve(id);
        this.id = id;
    }

    /** The packs that a root holds, by name, in alphabetical order. */
    public static List<String> packs(Path root) {
        Path specs = root.resolve("spec");
        if (!Files.isDirectory(specs)) {
            return List.of();
        }
        try (var folders = Files.list(specs)) {
            return folders.filter(folder -> Files.exists(folder.resolve("clauses.yaml")))
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (java.io.IOException e) {
            throw new SpecException("\"" + specs + "\" cannot be listed: " + e.getMessage());
        }
    }

    /**
     * Reads one pack.
     *
     * @throws SpecException if a file is missing, is no YAML, or says what the kit does not know
     */
    public static Pack read(Path root, String id) {
        return new PackReader(root, id).read();
    }

    private Pack read() {
        Path document = folder.resolve("openapi.yaml");
        try {
            JsonNode openapi = Yaml.tree(document);
            References.check(document, openapi);
            return read(openapi);
        } catch (JacksonException e) {
            // a list or an object where a word belongs
            throw new SpecException(document + ": " + e.getOriginalMessage());
        } catch (SpecException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith("openapi.yaml: ") ? new SpecException(folder + "/" + message) : e;
        }
    }

    private Pack read(JsonNode openapi) {
        Path clausesFile = folder.resolve("clauses.yaml");
        ClausesFile file = Yaml.read(clausesFile.toString(), Yaml.text(clausesFile), ClausesFile.class);
        Map<String, Clause> clauses = clauses(file);
        Map<String, Operation> operations = operations(openapi);
        List<Constraint> constraints = operations.values().stream()
                .flatMap(operation -> Constraints.of(openapi, operation).stream())
                .toList();
        Map<String, String> documents = new LinkedHashMap<>();
        file.documents()
                .forEach((name, about) ->
                        documents.put(name, about == null || about.get("title") == null ? name : about.get("title")));
        return new Pack(
                id,
                file.title() == null ? id : file.title(),
                openapi,
                operations,
                clauses,
                constraints,
                resource(openapi),
                documents,
                rulings(),
                features);
    }

    private Map<String, String> rulings() {
        Path file = folder.resolve("rulings.md");
        if (!Files.exists(file)) {
            return Map.of();
        }
        String text = Yaml.text(file);
        Map<String, String> rulings = new LinkedHashMap<>();
        Matcher heading = RULING.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (heading.find()) {
            places.add(new int[] {heading.start(), heading.end()});
            rulings.put(heading.group(1), heading.group(2));
        }
        int i = 0;
        for (Map.Entry<String, String> ruling : rulings.entrySet()) {
            int end = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            ruling.setValue(ruling.getValue() + ". "
                    + text.substring(places.get(i)[1], end).strip());
            i++;
        }
        return rulings;
    }

    private Map<String, Clause> clauses(ClausesFile file) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        Path source = folder.resolve("clauses.yaml");
        for (TopicEntry topic : file.topics()) {
            if (topic == null || topic.topic() == null || topic.clauses() == null) {
                throw new SpecException(source + ": a topic lacks \"topic\" or \"clauses\"");
            }
            for (ClauseEntry entry : topic.clauses()) {
                if (entry == null) {
                    throw new SpecException(source + ": topic \"" + topic.topic() + "\" has an empty clause");
                }
                String where = source + ": clause \"" + entry.id() + "\"";
                Clause clause = new Clause(
                        needed(where, "id", entry.id()),
                        needed(where, "text", entry.text()),
                        topic.topic(),
                        needed(where, "source", entry.source()),
                        Optional.ofNullable(entry.operation()),
                        oneOf(where, "level", entry.level(), Level.values()),
                        oneOf(where, "basis", entry.basis(), Basis.values()),
                        oneOf(where, "evidence", entry.evidence(), Evidence.values()),
                        Optional.ofNullable(entry.ruling()),
                        Optional.ofNullable(entry.rule()),
                        Optional.ofNullable(entry.excluded()));
                if (clauses.put(clause.id(), clause) != null) {
                    throw new SpecException(where + " stands there twice; ids are unique");
                }
            }
        }
        return clauses;
    }

    private Map<String, Operation> operations(JsonNode openapi) {
        OperationReader reader = new OperationReader(folder.resolve("openapi.yaml"), openapi);
        Map<String, Operation> operations = new LinkedHashMap<>();
        openapi.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                JsonNode node = path.getValue().path(method);
                if (node.isObject()) {
                    Operation operation = reader.read(path.getKey(), method, node);
                    operations.put(operation.id(), operation);
                }
            }
        });
        if (operations.isEmpty()) {
            throw new SpecException("\"" + folder.resolve("openapi.yaml") + "\" describes no operation");
        }
        return operations;
    }

    private Optional<Resource> resource(JsonNode openapi) {
        for (Map.Entry<String, JsonNode> schema :
                openapi.path("components").path("schemas").properties()) {
            JsonNode node = schema.getValue().path("x-resource");
            if (node.isObject()) {
                String where = folder.resolve("openapi.yaml") + ": x-resource of " + schema.getKey();
                String state = needed(where, "state", text(node, "state"));
                Map<String, List<String>> moves = new LinkedHashMap<>();
                node.path("moves").properties().forEach(move -> moves.put(move.getKey(), words(move.getValue())));
                JsonNode stateSchema = Constraints.resolve(
                        openapi, schema.getValue().path("properties").path(state));
                return Optional.of(new Resource(
                        needed(where, "noun", text(node, "noun")),
                        needed(where, "key", text(node, "key")),
                        state,
                        moves,
                        words(stateSchema.path("enum")),
                        words(node.path("constant")),
                        words(node.path("unique")),
                        List.copyOf(schema.getValue().path("properties").propertyNames())));
            }
        }
        return Optional.empty();
    }

    static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return List.copyOf(words);
    }

    static @Nullable String text(JsonNode node, String name) {
        return node.path(name).asStringOpt().orElse(null);
    }

    static String needed(String where, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SpecException(where + ": \"" + key + "\" is missing");
        }
        return value;
    }

    private static <E extends Enum<E>> E oneOf(String where, String key, @Nullable String value, E[] values) {
        for (E candidate : values) {
            if (candidate.name().toLowerCase(Locale.ROOT).equals(value)) {
                return candidate;
            }
        }
        throw new SpecException(where + ": \"" + key + ": " + value + "\"; expected one of "
                + java.util.Arrays.stream(values)
                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private record ClausesFile(
            @Nullable String title,
            Map<String, @Nullable Map<String, @Nullable String>> documents,
            List<@Nullable TopicEntry> topics) {
        ClausesFile {
            documents = documents == null ? Map.of() : documents;
            topics = topics == null ? List.of() : topics;
        }
    }

    private record TopicEntry(
            @Nullable String topic, @Nullable List<@Nullable ClauseEntry> clauses) {}

    private record ClauseEntry(
            String id,
            @Nullable String text,
            @Nullable String source,
            @Nullable String operation,
            @Nullable String level,
            @Nullable String basis,
            @Nullable String evidence,
            @Nullable String ruling,
            @Nullable String rule,
            @Nullable String excluded) {}
}
