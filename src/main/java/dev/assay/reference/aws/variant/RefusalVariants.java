package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.aws.server.Variant;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls refused as other errors, or at other doors. */
final class RefusalVariants {
    private static final String UNSIGNED = "The request is not signed as it has to be.";
    private static final String STATUS = "AWS-ERROR-STATUS-400";

    private RefusalVariants() {}

    /** Refuses one caller in another way. */
    private record Refusing(Caller who, Refusal otherwise) implements Variant {
        @Override
        public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
            return refusal != null && caller == who ? otherwise : refusal;
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                refusing("anonymous-incomplete", Caller.ANONYMOUS, "IncompleteSignature"),
                refusing("anonymous-incomplete-exception", Caller.ANONYMOUS, "IncompleteSignatureException"),
                refusing("anonymous-missing", Caller.ANONYMOUS, "MissingAuthenticationToken"),
                refusing("anonymous-denied", Caller.ANONYMOUS, "AccessDeniedException"),
                refusing("forged-unrecognized", Caller.FORGED, "UnrecognizedClientException"),
                refusing("forged-invalid-token", Caller.FORGED, "InvalidClientTokenId"),
                refusing("forged-mismatch", Caller.FORGED, "SignatureDoesNotMatch"),
                as("session-invalid-token", "UnrecognizedClientException", "InvalidClientTokenId"),
                as("operation-invalid-action", "UnknownOperationException", "InvalidAction"),
                as("malformed-validation", "SerializationException", "ValidationException"),
                where(
                        "path-empty",
                        "Another path is answered with 404 and no body.",
                        otherPath(),
                        answer -> nothing(answer.status(404))),
                where(
                        "path-html",
                        "Another path is answered with 404 and a page.",
                        otherPath(),
                        answer -> page(answer.status(404))),
                where(
                        "get-redirected",
                        "A call with GET is sent to the page about the service.",
                        (call, answer) -> call.method().equals("GET"),
                        answer -> nothing(answer.status(302))
                                .header("Location", "https://aws.amazon.com/organizations/")),
                where(
                        "get-not-allowed",
                        "A call with GET is answered with 405 and no body.",
                        (call, answer) -> call.method().equals("GET"),
                        answer -> nothing(answer.status(405)).header("Allow", "POST")),
                status("denied-403", "AccessDeniedException", 403).warned(STATUS),
                status("not-in-use-404", "AWSOrganizationsNotInUseException", 404)
                        .warned(STATUS),
                status("not-found-404", "CreateAccountStatusNotFoundException", 404)
                        .warned(STATUS),
                status("operation-404", "UnknownOperationException", 404),
                forbidden("anonymous-incomplete-403", Caller.ANONYMOUS, "IncompleteSignature")
                        .warned(STATUS),
                forbidden("anonymous-denied-403", Caller.ANONYMOUS, "AccessDeniedException")
                        .warned(STATUS),
                forbidden("forged-mismatch-403", Caller.FORGED, "InvalidSignatureException")
                        .warned(STATUS),
                NamedVariant.of(
                        "malformed-input",
                        "A body that is no JSON object is refused as InvalidInputException.",
                        () -> Answering.refusals("SerializationException", answer -> Errors.as("InvalidInputException")
                                .apply(answer)
                                .edit(body -> body.put(Errors.REASON, "INPUT_REQUIRED")))));
    }

    static BiPredicate<Call, Answer> otherPath() {
        return (call, answer) -> !call.rawPath().equals("/");
    }

    private static Answer nothing(Answer answer) {
        return answer.withoutHeader("Content-Type").withoutHeader(Errors.HEADER).bytes(new byte[0]);
    }

    private static Answer page(Answer answer) {
        return answer.withoutHeader(Errors.HEADER)
                .body("text/html", "<html><body><h1>404 Not Found</h1></body></html>");
    }

    private static NamedVariant refusing(String name, Caller caller, String error) {
        return NamedVariant.of(
                name,
                call(caller) + " is refused as " + error + ".",
                () -> new Refusing(caller, new Refusal(error, UNSIGNED)));
    }

    private static NamedVariant forbidden(String name, Caller caller, String error) {
        return NamedVariant.of(
                name,
                call(caller) + " is refused as " + error + " with status 403.",
                () -> new Refusing(caller, new Refusal(403, error, UNSIGNED, null)));
    }

    private static String call(Caller caller) {
        return caller == Caller.ANONYMOUS ? "A call without a signature" : "A call with a wrong signature";
    }

    private static NamedVariant status(String name, String error, int status) {
        return NamedVariant.of(
                name,
                error + " comes with status " + status + ".",
                () -> Answering.refusals(error, answer -> answer.status(status)));
    }

    private static NamedVariant as(String name, String usual, String error) {
        return NamedVariant.of(
                name,
                "What is usually refused as " + usual + " is refused as " + error + ".",
                () -> Answering.refusals(usual, Errors.as(error)));
    }

    private static NamedVariant where(
            String name, String description, BiPredicate<Call, Answer> which, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.where(which, edit));
    }
}
