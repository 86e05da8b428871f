package dev.assay.reference.aws.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of a body by their types. A member that is null is not there, and one that nobody reads is ignored. */
final class Input {
    private final JsonNode body;

    /**
     * A body.
     *
     * @throws Refusal if it is no object
     */
    Input(JsonNode body) {
        if (body.isMissingNode()) {
            throw Refusal.serialization("The body is no JSON document.");
        }
        if (!body.isObject()) {
            throw unexpected(body, "Structure");
        }
        this.body = body;
    }

    /** Null where it is not there. */
    @Nullable
    String text(String member) {
        JsonNode value = body.path(member);
        return absent(value) ? null : text(value);
    }

    /** Empty where it is not there. */
    List<String> texts(String member) {
        JsonNode values = body.path(member);
        if (!absent(values) && !values.isArray()) {
            throw unexpected(values, "List");
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value)));
        return texts;
    }

    /** The usual one where it is not there. */
    int number(String member, int usual) {
        JsonNode value = body.path(member);
        if (absent(value)) {
            return usual;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw unexpected(value, "Integer");
        }
        return value.intValue();
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw unexpected(value, "String");
        }
        return value.asString();
    }

    private static Refusal unexpected(JsonNode value, String wanted) {
        return Refusal.serialization(
                switch (value.getNodeType()) {
                    case ARRAY -> "Start of list found where not expected.";
                    case OBJECT -> "Start of structure or map found where not expected.";
                    case BOOLEAN ->
                        (value.asBoolean() ? "TRUE" : "FALSE") + "_VALUE can not be converted to a " + wanted + ".";
                    default -> value.getNodeType() + "_VALUE can not be converted to a " + wanted + ".";
                });
    }
}
