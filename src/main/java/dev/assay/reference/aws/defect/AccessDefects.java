package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Who is let in, and how the others are refused. */
final class AccessDefects {
    private static final String DENIED = "AWS-ERROR-ACCESS-DENIED";
    private static final String NOT_IN_USE = "AWS-ERROR-NOT-IN-USE";
    private static final String ERROR = "AWS-ACCESS-ERROR";
    private static final Set<String> ERRORS = Set.of(
            "MissingAuthenticationTokenException",
            "InvalidSignatureException",
            "UnrecognizedClientException",
            "AccessDeniedException",
            "AWSOrganizationsNotInUseException");

    private AccessDefects() {}

    static List<NamedDefect> all() {
        Refusal denied = new Refusal("AccessDeniedException", "You may not.");
        Refusal notInUse = new Refusal("AWSOrganizationsNotInUseException", "You are in no organization.");
        Refusal validation = new Refusal("ValidationException", "Authorization is missing or wrong.");
        return List.of(
                letIn("anonymous-let-in", "A call without a signature is accepted.", Caller.ANONYMOUS),
                letIn("forged-let-in", "A call that is signed with a wrong secret is accepted.", Caller.FORGED),
                letIn("member-let-in", "A member account may describe requests.", Caller.MEMBER),
                letIn("outsider-let-in", "An account of no organization may describe requests.", Caller.OUTSIDER),
                NamedDefect.of(
                        "member-describes-failed",
                        "AWS-ACCESS-MEMBER",
                        "A member account may describe what has failed, once somebody else described it.",
                        FailedToMembers::new),
                checked(
                        "scope-not-checked",
                        "AWS-SIGNATURE-SCOPE",
                        "A signature for any service is accepted.",
                        (caller, message) -> message.startsWith("Credential should be scoped to correct service")),
                checked(
                        "date-not-checked",
                        "AWS-SIGNATURE-DATE",
                        "A signature of any age is accepted.",
                        (caller, message) -> message.startsWith("Signature expired")),
                checked(
                        "body-not-checked",
                        "AWS-SIGNATURE-BODY",
                        "A body that was not signed is accepted.",
                        (caller, message) -> message.endsWith("is not the hash of the body.")),
                NamedDefect.of(
                        "session-token-not-needed",
                        "AWS-SESSION-TOKEN",
                        "A temporary key alone is accepted.",
                        () -> LetIn.where((caller, call) ->
                                caller == Caller.MANAGEMENT && call.header("X-Amz-Security-Token") == null)),
                NamedDefect.of(
                        "session-token-unchecked",
                        "AWS-SESSION-TOKEN",
                        "Any X-Amz-Security-Token is accepted.",
                        () -> LetIn.where((caller, call) ->
                                caller == Caller.MANAGEMENT && call.header("X-Amz-Security-Token") != null)),
                instead(
                        "member-gets-not-found",
                        DENIED,
                        "A member account is refused as for an unknown id.",
                        Caller.MEMBER,
                        RefusedIds.NOT_FOUND),
                instead(
                        "member-gets-not-in-use",
                        DENIED,
                        "A member account is refused as one of no organization.",
                        Caller.MEMBER,
                        notInUse),
                instead(
                        "member-gets-invalid-input",
                        DENIED,
                        "A member account is refused as for a malformed id.",
                        Caller.MEMBER,
                        RefusedIds.invalid("INVALID_PARTY_TYPE_TARGET")),
                instead(
                        "outsider-gets-access-denied",
                        NOT_IN_USE,
                        "An account of no organization gets" + " AccessDeniedException.",
                        Caller.OUTSIDER,
                        denied),
                instead(
                        "outsider-gets-not-found",
                        NOT_IN_USE,
                        "An account of no organization is told that nothing is" + " found.",
                        Caller.OUTSIDER,
                        RefusedIds.NOT_FOUND),
                instead(
                        "anonymous-gets-validation",
                        ERROR,
                        "A call without a signature gets ValidationException.",
                        Caller.ANONYMOUS,
                        validation),
                instead(
                        "forged-gets-validation",
                        ERROR,
                        "A wrong signature gets ValidationException.",
                        Caller.FORGED,
                        validation),
                instead(
                        "anonymous-gets-not-in-use",
                        ERROR,
                        "A call without a signature is refused as an outsider's.",
                        Caller.ANONYMOUS,
                        notInUse),
                refused(
                        "access-refused-with-200",
                        "AWS-ACCESS-ANONYMOUS",
                        "Who has no access gets status 200 and an" + " error.",
                        answer -> answer.status(200)),
                refused(
                        "access-refused-with-empty-object",
                        "AWS-ACCESS-FORGED",
                        "Who has no access gets an empty object.",
                        answer -> answer.status(200).text("{}")),
                refused(
                        "access-refused-with-401",
                        "AWS-ACCESS-STATUS",
                        "Who has no access is refused with 401.",
                        answer -> answer.status(401)),
                refused(
                        "access-refused-with-410",
                        "AWS-ERROR-STATUS",
                        "Who has no access is refused with 410.",
                        answer -> answer.status(410)),
                refused(
                        "access-refused-with-404",
                        "AWS-ERROR-STATUS",
                        "Who has no access is refused with 404.",
                        answer -> answer.status(404)),
                refused(
                        "access-refused-with-302",
                        "AWS-NO-REDIRECT",
                        "Who has no access is sent to a login page.",
                        answer -> answer.status(302).header("Location", "/login")),
                refused(
                        "access-refused-with-500",
                        "AWS-NO-SERVER-ERROR",
                        "Who has no access gets status 500.",
                        answer -> answer.status(500)),
                refused(
                        "access-refused-nameless",
                        "AWS-ERROR-TYPE",
                        "Who has no access is refused without a name.",
                        EditedAnswers::nameless),
                refused(
                        "access-refused-with-html",
                        "AWS-ERROR-BODY",
                        "Who has no access gets a page of HTML.",
                        answer -> answer.status(403).body("text/html", "<h1>Forbidden</h1>")));
    }

    private static NamedDefect letIn(String name, String description, Caller who) {
        return NamedDefect.of(
                name, "AWS-ACCESS-" + who, description, () -> LetIn.where((caller, call) -> caller == who));
    }

    private static NamedDefect checked(
            String name, String clause, String description, BiPredicate<Caller, String> which) {
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> new LetIn((caller, call, refusal) ->
                        which.test(caller, Objects.requireNonNullElse(refusal.getMessage(), ""))));
    }

    private static NamedDefect instead(String name, String clause, String description, Caller who, Refusal refusal) {
        return NamedDefect.of(name, clause, description, () -> new RefusedOtherwise(who, refusal));
    }

    private static NamedDefect refused(String name, String clause, String description, UnaryOperator<Answer> edit) {
        BiPredicate<Call, Answer> which = (call, answer) ->
                call.operation() == Operation.DESCRIBE && ERRORS.contains(EditedAnswers.error(answer));
        return NamedDefect.of(name, clause, description, () -> new EditedAnswers(which, edit));
    }
}
