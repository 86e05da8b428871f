package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Caller;
import dev.assay.reference.huaweicloud.server.Operation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Who is let in, and how the others are refused. */
final class AccessDefects {
    private static final String EMPTY_LIST = "{\"create_account_statuses\":[],\"page_info\":{\"current_count\":0}}";

    private AccessDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                letIn("anonymous-lists", "Anybody may list requests.", Caller.ANONYMOUS, Operation.LIST),
                letIn("anonymous-shows", "Anybody may show requests.", Caller.ANONYMOUS, Operation.SHOW),
                letIn("forged-lists", "A caller with a wrong secret may list requests.", Caller.FORGED, Operation.LIST),
                letIn("forged-shows", "A caller with a wrong secret may show requests.", Caller.FORGED, Operation.SHOW),
                letIn("member-lists", "A member account may list requests.", Caller.MEMBER, Operation.LIST),
                letIn("member-shows", "A member account may show requests.", Caller.MEMBER, Operation.SHOW),
                lists("anonymous-reads-on", "Anybody may list what comes behind a marker.", Caller.ANONYMOUS, "marker"),
                lists("anonymous-filters", "Anybody may list the requests of a state.", Caller.ANONYMOUS, "states"),
                lists(
                        "member-reads-on",
                        "A member account may list what comes behind a marker.",
                        Caller.MEMBER,
                        "marker"),
                lists("member-filters", "A member account may list the requests of a state.", Caller.MEMBER, "states"),
                NamedDefect.of(
                        "member-shows-failed",
                        "HW-ACCESS-MEMBER",
                        "A member account may show what has failed, once somebody else was shown it.",
                        FailedToMembers::new),
                security(
                        "security-token-not-needed",
                        "HW-SECURITY-TOKEN",
                        "A temporary key alone is accepted.",
                        (caller, call) -> caller == Caller.MANAGEMENT && call.header("X-Security-Token") == null),
                security(
                        "security-token-empty-accepted",
                        "HW-SECURITY-TOKEN-MIN",
                        "An empty X-Security-Token is accepted.",
                        (caller, call) -> caller == Caller.MANAGEMENT && "".equals(call.header("X-Security-Token"))),
                security(
                        "security-token-unchecked",
                        "HW-SECURITY-TOKEN-FORGED",
                        "Any X-Security-Token is accepted.",
                        (caller, call) -> caller == Caller.MANAGEMENT
                                && !Objects.requireNonNullElse(call.header("X-Security-Token"), "")
                                        .isEmpty()),
                NamedDefect.of(
                        "signature-date-unchecked",
                        "HW-SIGNATURE-DATE",
                        "A signature is good for ever.",
                        () -> new LetIn((caller, call) -> caller == Caller.FORGED && signedYesterday(call))),
                refusal(
                        "access-refused-with-200",
                        "HW-ACCESS-ANONYMOUS",
                        "A caller without access gets status 200 and an error body.",
                        answer -> answer.status(200)),
                refusal(
                        "access-refused-with-400",
                        "HW-ACCESS-STATUS",
                        "A caller without access is refused with 400.",
                        answer -> answer.status(400)),
                refusal(
                        "access-refused-with-404",
                        "HW-ACCESS-STATUS",
                        "A caller without access is refused with 404.",
                        answer -> answer.status(404)),
                refusal(
                        "access-refused-with-redirect",
                        "HW-NO-REDIRECT",
                        "A caller without access is sent to a login page.",
                        answer -> answer.status(302).header("Location", "/login")),
                refusal(
                        "access-refused-with-500",
                        "HW-NO-SERVER-ERROR",
                        "A caller without access gets status 500.",
                        answer -> answer.status(500)),
                refusal(
                        "access-refused-without-body",
                        "HW-ERROR-BODY",
                        "A caller without access is refused without a body.",
                        answer -> answer.bytes(new byte[0])),
                NamedDefect.of(
                        "access-refused-with-empty-list",
                        "HW-ACCESS-MEMBER",
                        "A caller without access gets an empty list.",
                        () -> new EditedAnswers(
                                (call, answer) -> refusedAccess(answer) && call.operation() == Operation.LIST,
                                answer -> answer.status(200).body("application/json", EMPTY_LIST))));
    }

    private static NamedDefect letIn(String name, String description, Caller caller, Operation operation) {
        BiPredicate<Caller, Call> which = (other, call) -> other == caller && call.operation() == operation;
        return NamedDefect.of(name, "HW-ACCESS-" + caller, description, () -> new LetIn(which));
    }

    private static NamedDefect lists(String name, String description, Caller caller, String parameter) {
        BiPredicate<Caller, Call> which = (other, call) ->
                other == caller && !call.parameters().all(parameter).isEmpty();
        return NamedDefect.of(name, "HW-ACCESS-" + caller, description, () -> new LetIn(which));
    }

    private static NamedDefect security(
            String name, String clause, String description, BiPredicate<Caller, Call> which) {
        return NamedDefect.of(name, clause, description, () -> new LetIn(which));
    }

    private static NamedDefect refusal(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> new EditedAnswers((call, answer) -> refusedAccess(answer) && call.operation() != null, edit));
    }

    private static boolean signedYesterday(Call call) {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Objects.requireNonNullElse(call.header("X-Sdk-Date"), "").startsWith(day);
    }

    private static boolean refusedAccess(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }
}
