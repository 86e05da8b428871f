package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.aws.variant.RefusalVariants.Refusing;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Habits that keep every must and break a should: whoever has one is warned of it, and not failed. */
final class ShouldVariants {
    private static final List<String> CONDITIONAL =
            List.of("CompletedTimestamp", "AccountId", "GovCloudAccountId", "FailureReason");

    private ShouldVariants() {}

    static List<NamedVariant> all() {
        return Stream.of(
                        status("denied-403", "AccessDeniedException", 403),
                        status("not-in-use-404", "AWSOrganizationsNotInUseException", 404),
                        status("not-found-404", "CreateAccountStatusNotFoundException", 404),
                        status("operation-404", "UnknownOperationException", 404),
                        ThrottlingVariants.of(
                                "throttled-429",
                                "Each 25th call is throttled with status 429.",
                                25,
                                429,
                                "TooManyRequestsException",
                                "0"),
                        refusing("anonymous-incomplete-403", Caller.ANONYMOUS, "IncompleteSignature"),
                        refusing("anonymous-denied-403", Caller.ANONYMOUS, "AccessDeniedException"),
                        refusing("forged-mismatch-403", Caller.FORGED, "InvalidSignatureException"),
                        NamedVariant.of(
                                "malformed-input",
                                "A body that is no JSON object is refused as InvalidInputException.",
                                () -> Answering.refusals(
                                        "SerializationException", answer -> Errors.as("InvalidInputException")
                                                .apply(answer)
                                                .edit(body -> body.put(Errors.REASON, "INPUT_REQUIRED")))),
                        NamedVariant.of(
                                "message-left-out",
                                "Refusals have no text.",
                                () -> Answering.refused(body -> body.remove("Message"))),
                        answer(
                                "content-type-json",
                                "Content-Type is application/json.",
                                answer -> answer.header("Content-Type", "application/json")),
                        answer(
                                "content-type-charset",
                                "Content-Type has a charset.",
                                answer -> answer.header("Content-Type", "application/x-amz-json-1.1; charset=UTF-8")),
                        answer(
                                "content-type-none",
                                "There is no Content-Type.",
                                answer -> answer.withoutHeader("Content-Type")),
                        answer(
                                "request-id-other",
                                "The id of a call stands in x-amz-request-id.",
                                answer -> answer.withoutHeader("x-amzn-RequestId")
                                        .header("x-amz-request-id", "0A1B2C3D4E5F6071")),
                        answer(
                                "request-id-none",
                                "Calls have no id.",
                                answer -> answer.withoutHeader("x-amzn-RequestId")),
                        items(
                                "no-completed",
                                "No request has a CompletedTimestamp.",
                                item -> item.remove("CompletedTimestamp")),
                        items("no-name", "No request has an AccountName.", item -> item.remove("AccountName")),
                        items(
                                "no-requested",
                                "No request has a RequestedTimestamp.",
                                item -> item.remove("RequestedTimestamp")),
                        items("null-for-nothing", "What a request has not, is null.", item -> CONDITIONAL.stream()
                                .filter(member -> !item.has(member))
                                .forEach(item::putNull)))
                .map(NamedVariant::warned)
                .toList();
    }

    private static NamedVariant status(String name, String error, int status) {
        return NamedVariant.of(
                name,
                error + " comes with status " + status + ".",
                () -> Answering.refusals(error, answer -> answer.status(status)));
    }

    private static NamedVariant refusing(String name, Caller caller, String error) {
        String who = caller == Caller.ANONYMOUS ? "A call without a signature" : "A call with a wrong signature";
        return NamedVariant.of(
                name,
                who + " is refused as " + error + " with status 403.",
                () -> new Refusing(
                        caller, new Refusal(403, error, "The request is not signed as it has to be.", null)));
    }

    private static NamedVariant answer(String name, String description, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.always(edit));
    }

    private static NamedVariant items(String name, String description, Consumer<ObjectNode> edit) {
        return NamedVariant.of(name, description, () -> Answering.items(edit));
    }
}
