package dev.assay.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds an OpenAPI document to what stands in it: a pack that somebody else wrote reads no file and asks no host. */
final class References {
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef", "operationRef");
    /** What changes where references lead, or what keywords mean. */
    private static final Set<String> LEADING = Set.of("$id", "$schema", "jsonSchemaDialect");

    private static final String DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base";

    private References() {}

    /**
     * Does nothing if every reference stays inside the document.
     *
     * @throws SpecException if one does not, or could be made to mean something else
     */
    static void check(Path file, JsonNode document) {
        inside(file, document, "");
    }

    private static void inside(Path file, JsonNode node, String place) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String value = member.getValue().asStringOpt().orElse("#");
            boolean dialect = LEADING.contains(member.getKey()) && !value.equals(DIALECT);
            if (REFERENCES.contains(member.getKey()) && !value.startsWith("#")
                    || dialect && member.getValue().isString()) {
                throw new SpecException("\"" + file + "\": \"" + member.getKey() + ": " + value + "\" at " + place
                        + " leads outside the file; nothing else is read: expected what begins with #");
            }
            inside(file, member.getValue(), place + "/" + member.getKey());
        }
        int i = 0;
        for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
            inside(file, item, place + "/" + i++);
        }
    }
}
