package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.aws.server.Variant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bad ids refused for other reasons that are true of them too. */
final class ReasonVariants {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 36;
    private static final String FORM = "car-[a-z0-9]{8,32}";
    private static final String PATTERN = "INVALID_PATTERN:RESOURCE_ID";

    private ReasonVariants() {}

    /** Looks at the id of a describe call before the usual checks do. */
    private record Checking(Function<String, @Nullable String> reason) implements Variant {
        @Override
        public JsonNode input(Call call, JsonNode input) {
            JsonNode id = input.path("CreateAccountRequestId");
            String why = call.operation() == Operation.DESCRIBE && id.isString() ? reason.apply(id.asString()) : null;
            if (why != null) {
                throw new Refusal(400, "InvalidInputException", "You specified an invalid value.", why);
            }
            return input;
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                of(
                        "reason-pattern",
                        "Every id of another form is refused for its pattern, also a short or a long one.",
                        id -> id.isEmpty() || id.matches(FORM) ? null : PATTERN),
                of(
                        "reason-pattern-for-empty",
                        "An empty id is refused for its pattern.",
                        id -> id.isEmpty() ? PATTERN : null),
                of(
                        "reason-length-for-empty",
                        "An empty id is refused as too short.",
                        id -> id.isEmpty() ? "MIN_LENGTH_EXCEEDED" : null),
                of(
                        "reason-pattern-first",
                        "The letters of an id are looked at before its length.",
                        id -> id.isEmpty() || id.matches("car-[a-z0-9]*") ? null : PATTERN),
                of(
                        "reason-pattern-for-short",
                        "A short id is refused for its pattern.",
                        id -> !id.isEmpty() && id.length() < SHORTEST ? PATTERN : null),
                of(
                        "reason-pattern-for-long",
                        "A long id is refused for its pattern.",
                        id -> id.codePointCount(0, id.length()) > LONGEST ? PATTERN : null));
    }

    private static NamedVariant of(String name, String description, Function<String, @Nullable String> reason) {
        return NamedVariant.of(name, description, () -> new Checking(reason));
    }
}
