package dev.assay.plan;

import dev.assay.spec.Parameter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Members of a JSON body, which stays text: a call may have to send what is no JSON. */
public final class Members {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Members() {}

    /** The body with one member changed; a body that is no object becomes one. */
    static String with(String body, String name, JsonNode value) {
        ObjectNode object = object(body);
        object.set(name, value);
        return object.toString();
    }

    /** The body with one member given these values, as its schema types them; none leaves it out. */
    static String with(String body, Parameter parameter, List<String> values) {
        ObjectNode object = object(body);
        if (parameter.list()) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(array::add);
            object.set(parameter.name(), array);
        } else if (values.isEmpty()) {
            object.remove(parameter.name());
        } else {
            object.set(parameter.name(), typed(parameter, values.get(0)));
        }
        return object.toString();
    }

    /** A member; missing where there is none, or the body is no object. */
    public static JsonNode value(String body, String name) {
        return object(body).path(name);
    }

    /** A member as text; empty where there is none, or one that is no text. */
    public static Optional<String> text(String body, String name) {
        return value(body, name).stringValueOpt();
    }

    private static JsonNode typed(Parameter parameter, String value) {
        boolean integer = "integer".equals(parameter.schema().path("type").asString(""));
        return integer && value.matches("-?\\d{1,18}")
                ? NODES.numberNode(Long.parseLong(value))
                : NODES.stringNode(value);
    }

    private static ObjectNode object(String body) {
        try {
            return JsonMapper.shared().readTree(body) instanceof ObjectNode object ? object : NODES.objectNode();
        } catch (JacksonException e) {
            return NODES.objectNode();
        }
    }
}
