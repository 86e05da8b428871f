package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies that are no objects, targets that are no operations, methods and paths that nobody describes. */
final class RequestDefects {
    private static final String BODY = "AWS-BODY-OBJECT";
    private static final String SERIALIZATION = "AWS-ERROR-SERIALIZATION";
    private static final String TARGET = "AWS-TARGET-UNKNOWN";
    private static final String CRASH = "AWS-NO-SERVER-ERROR";
    private static final Pattern ID = Pattern.compile("car-[a-z0-9]{8,32}");
    private static final Predicate<Call> NO_JSON =
            call -> describe(call) && call.input().isMissingNode() && call.body().length > 0;
    private static final Predicate<Call> NO_BODY = call -> describe(call) && call.body().length == 0;
    private static final Predicate<Call> ARRAY =
            call -> describe(call) && call.input().isArray();
    private static final Predicate<Call> STRING =
            call -> describe(call) && call.input().isString();
    private static final Predicate<Call> NULL =
            call -> describe(call) && call.input().isNull();
    private static final Predicate<Call> NO_TARGET =
            call -> post(call) && target(call).isEmpty();
    private static final Predicate<Call> UNKNOWN_TARGET =
            call -> post(call) && !target(call).isEmpty();
    private static final Predicate<Call> OTHER_METHOD = call -> !call.method().equals("POST");
    private static final Predicate<Call> OTHER_PATH = call -> !call.rawPath().equals("/");

    private RequestDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                accepted("cut-json-accepted", BODY, "JSON that is cut short is accepted.", NO_JSON),
                accepted("array-accepted", BODY, "An array as the body is accepted.", ARRAY),
                accepted("string-accepted", BODY, "A string as the body is accepted.", STRING),
                accepted("empty-body-accepted", BODY, "An empty body is accepted.", NO_BODY),
                crash("cut-json-crashes", "JSON that is cut short gets status 500.", NO_JSON),
                crash("array-crashes", "An array as the body gets status 500.", ARRAY),
                crash("string-crashes", "A string as the body gets status 500.", STRING),
                crash("null-crashes", "A body that is null gets status 500.", NULL),
                crash("empty-body-crashes", "An empty body gets status 500.", NO_BODY),
                edited(
                        "cut-json-denied",
                        SERIALIZATION,
                        "JSON that is cut short is refused as AccessDeniedException.",
                        NO_JSON,
                        answer -> EditedAnswers.renamed(answer, "AccessDeniedException")),
                edited(
                        "array-not-found",
                        SERIALIZATION,
                        "An array as the body is only not found.",
                        ARRAY,
                        answer -> EditedAnswers.renamed(answer, "CreateAccountStatusNotFoundException")),
                edited(
                        "further-member-refused",
                        "AWS-BODY-MORE",
                        "A member that the model does not have is refused.",
                        call -> describe(call) && call.input().size() > 1,
                        RequestDefects::refused),
                edited(
                        "charset-refused",
                        "AWS-BODY-CONTENT-TYPE",
                        "A Content-Type with a charset is refused.",
                        call -> describe(call)
                                && Objects.requireNonNullElse(call.header("Content-Type"), "")
                                        .contains(";"),
                        answer -> refused(answer).status(415)),
                accepted(
                        "unknown-target-accepted",
                        TARGET,
                        "Any operation of the service is taken for this one.",
                        call -> UNKNOWN_TARGET.test(call) && target(call).startsWith("AWSOrganizationsV20161128.")),
                accepted(
                        "lower-case-target-accepted",
                        TARGET,
                        "The target is accepted in lower case.",
                        call -> post(call)
                                && target(call)
                                        .equals(Operation.DESCRIBE.target().toLowerCase(Locale.ROOT))),
                accepted(
                        "target-prefix-not-checked",
                        TARGET,
                        "The target is accepted with any prefix.",
                        call -> post(call) && target(call).endsWith(".DescribeCreateAccountStatus")),
                edited(
                        "unknown-target-ok",
                        TARGET,
                        "An unknown operation gets its error with status 200.",
                        UNKNOWN_TARGET,
                        answer -> answer.status(200)),
                edited(
                        "unknown-target-denied",
                        "AWS-ERROR-UNKNOWN-OPERATION",
                        "An unknown operation is refused as" + " AccessDeniedException.",
                        UNKNOWN_TARGET,
                        answer -> EditedAnswers.renamed(answer, "AccessDeniedException")),
                edited(
                        "unknown-target-nameless",
                        "AWS-ERROR-UNKNOWN-OPERATION",
                        "An unknown operation is refused without" + " a name.",
                        UNKNOWN_TARGET,
                        EditedAnswers::nameless),
                crash("unknown-target-crashes", "An unknown operation gets status 500.", UNKNOWN_TARGET),
                accepted(
                        "missing-target-accepted",
                        "AWS-TARGET-MISSING",
                        "A call without a target is accepted.",
                        NO_TARGET),
                crash("missing-target-crashes", "A call without a target gets status 500.", NO_TARGET),
                accepted("get-accepted", "AWS-METHOD", "A GET brings a request.", OTHER_METHOD),
                crash("get-crashes", "A GET gets status 500.", OTHER_METHOD),
                accepted(
                        "other-path-accepted",
                        "AWS-UNKNOWN-PATH",
                        "A call to another path brings a request.",
                        OTHER_PATH),
                crash("other-path-crashes", "A call to another path gets status 500.", OTHER_PATH));
    }

    private static boolean describe(Call call) {
        return call.operation() == Operation.DESCRIBE;
    }

    private static boolean post(Call call) {
        return call.operation() == null
                && call.method().equals("POST")
                && call.rawPath().equals("/");
    }

    private static String target(Call call) {
        return Objects.requireNonNullElse(call.header("X-Amz-Target"), "");
    }

    private static NamedDefect accepted(String name, String clause, String description, Predicate<Call> which) {
        return NamedDefect.of(name, clause, description, () -> new AnsweredAnyway(which, RequestDefects::meant));
    }

    /** The id that stands somewhere in the body. */
    private static String meant(Call call) {
        Matcher id = ID.matcher(new String(call.body(), StandardCharsets.UTF_8));
        return id.find() ? id.group() : "";
    }

    private static NamedDefect edited(
            String name, String clause, String description, Predicate<Call> which, UnaryOperator<Answer> edit) {
        BiPredicate<Call, Answer> calls = (call, answer) -> which.test(call);
        return NamedDefect.of(name, clause, description, () -> new EditedAnswers(calls, edit));
    }

    private static NamedDefect crash(String name, String description, Predicate<Call> which) {
        return edited(name, CRASH, description, which, answer -> answer.status(500));
    }

    private static Answer refused(Answer answer) {
        Answer refusal = answer.status(400).text("{\"Message\":\"No.\"}");
        return EditedAnswers.renamed(refusal, "SerializationException");
    }
}
