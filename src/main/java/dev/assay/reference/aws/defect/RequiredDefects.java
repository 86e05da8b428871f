package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a call gets whose id is absent, null, empty, or no string. */
final class RequiredDefects {
    private static final String REQUIRED = "AWS-ID-REQUIRED";
    private static final String TYPE = "AWS-ID-TYPE";
    private static final String INVALID = "AWS-ERROR-INVALID-INPUT";
    private static final String CRASH = "AWS-NO-SERVER-ERROR";
    private static final Predicate<JsonNode> ABSENT = JsonNode::isMissingNode;
    private static final Predicate<JsonNode> EMPTY =
            id -> id.isString() && id.asString().isEmpty();

    private RequiredDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                answered("absent-id-accepted", REQUIRED, "A call without an id brings a request.", ABSENT),
                answered("null-id-accepted", REQUIRED, "An id that is null brings a request.", JsonNode::isNull),
                answered("empty-id-accepted", REQUIRED, "An empty id brings a request.", EMPTY),
                refused("absent-id-not-found", INVALID, "A call without an id is only not found.", ABSENT),
                refused("null-id-not-found", INVALID, "An id that is null is only not found.", JsonNode::isNull),
                refused("empty-id-not-found", INVALID, "An empty id is only not found.", EMPTY),
                NamedDefect.of(
                        "absent-id-validation",
                        INVALID,
                        "A call without an id is refused as ValidationException.",
                        () -> new RefusedIds(
                                ABSENT, new Refusal("ValidationException", "1 validation error detected."))),
                crash("absent-id-crashes", "A call without an id gets status 500.", ABSENT),
                crash("null-id-crashes", "An id that is null gets status 500.", JsonNode::isNull),
                crash("empty-id-crashes", "An empty id gets status 500.", EMPTY),
                answered("number-as-id-accepted", TYPE, "An id that is a number brings a request.", JsonNode::isNumber),
                answered("boolean-as-id-accepted", TYPE, "An id that is true brings a request.", JsonNode::isBoolean),
                answered(
                        "object-as-id-accepted", TYPE, "An id that is an object brings a request.", JsonNode::isObject),
                answered("list-as-id-accepted", TYPE, "An id that is a list brings a request.", JsonNode::isArray),
                read(
                        "list-of-one-unpacked",
                        "A list of one id is taken for the id.",
                        JsonNode::isArray,
                        id -> id.path(0)),
                read(
                        "object-unpacked",
                        "An object with one id inside is taken for the id.",
                        JsonNode::isObject,
                        id -> id.isEmpty() ? id : id.iterator().next()),
                crash("number-as-id-crashes", "An id that is a number gets status 500.", JsonNode::isNumber),
                crash("list-as-id-crashes", "An id that is a list gets status 500.", JsonNode::isArray),
                crash("object-as-id-crashes", "An id that is an object gets status 500.", JsonNode::isObject),
                NamedDefect.of(
                        "wrong-type-not-found",
                        "AWS-ERROR-SERIALIZATION",
                        "An id that is no string is only not" + " found.",
                        () -> new RefusedIds(
                                id -> id.isNumber() || id.isContainer() || id.isBoolean(), RefusedIds.NOT_FOUND)));
    }

    private static NamedDefect answered(String name, String clause, String description, Predicate<JsonNode> which) {
        Predicate<Call> calls = call -> call.operation() == Operation.DESCRIBE
                && call.input().isObject()
                && which.test(call.input().path(EditedIds.MEMBER));
        return NamedDefect.of(name, clause, description, () -> new AnsweredAnyway(calls, Call::id));
    }

    private static NamedDefect read(
            String name, String description, Predicate<JsonNode> which, UnaryOperator<JsonNode> read) {
        return NamedDefect.of(
                name,
                TYPE,
                description,
                () -> new EditedIds(
                        which, id -> StringNode.valueOf(read.apply(id).asString(""))));
    }

    private static NamedDefect refused(String name, String clause, String description, Predicate<JsonNode> which) {
        return NamedDefect.of(name, clause, description, () -> new RefusedIds(which, RefusedIds.NOT_FOUND));
    }

    private static NamedDefect crash(String name, String description, Predicate<JsonNode> which) {
        return NamedDefect.of(name, CRASH, description, () -> new RefusedIds(which, RefusedIds.CRASH));
    }
}
