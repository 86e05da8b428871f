package dev.assay.reference.aws.defect;

import dev.assay.model.aws.CreateAccountStatus;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an id gets that has the right form and was never issued. */
final class UnknownIdDefects {
    private static final String UNKNOWN = "AWS-ID-UNKNOWN";
    private static final String NOT_FOUND = "AWS-ERROR-NOT-FOUND";
    private static final String ERROR = "CreateAccountStatusNotFoundException";
    private static final String JSON = "application/x-amz-json-1.1";

    private UnknownIdDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                answer("unknown-id-empty", UNKNOWN, "An unknown id brings an empty object.", answer -> answer.status(
                                200)
                        .body(JSON, "{}")),
                answer(
                        "unknown-id-null",
                        UNKNOWN,
                        "An unknown id brings a CreateAccountStatus that is null.",
                        answer -> answer.status(200).body(JSON, "{\"CreateAccountStatus\":null}")),
                answer(
                        "unknown-id-ok",
                        UNKNOWN,
                        "An unknown id gets its error with status 200.",
                        answer -> answer.status(200)),
                answer("unknown-id-no-content", UNKNOWN, "An unknown id gets status 204.", answer -> answer.status(204)
                        .bytes(new byte[0])),
                found(
                        "unknown-id-brings-another",
                        UNKNOWN,
                        "An unknown id brings the request that was found before.",
                        (known, id) -> true),
                found(
                        "id-compared-by-its-beginning",
                        UNKNOWN,
                        "An id is found that begins as a known one.",
                        String::startsWith),
                found(
                        "id-compared-at-its-beginning",
                        UNKNOWN,
                        "An id is found that a known one is the beginning of.",
                        (known, id) -> id.startsWith(known)),
                found(
                        "id-compared-by-its-end",
                        UNKNOWN,
                        "An id is found that ends as a known one.",
                        (known, id) -> known.length() == id.length() && known.endsWith(id.substring(id.length() - 10))),
                answer(
                        "unknown-id-invalid",
                        NOT_FOUND,
                        "An unknown id is refused as InvalidInputException.",
                        answer -> EditedAnswers.renamed(answer, "InvalidInputException")
                                .edit(body -> body.put("Reason", "INVALID_PATTERN"))),
                answer(
                        "unknown-id-denied",
                        NOT_FOUND,
                        "An unknown id is refused as AccessDeniedException.",
                        answer -> EditedAnswers.renamed(answer, "AccessDeniedException")),
                answer(
                        "unknown-id-not-in-use",
                        NOT_FOUND,
                        "An unknown id is refused as the error of outsiders.",
                        answer -> EditedAnswers.renamed(answer, "AWSOrganizationsNotInUseException")),
                answer(
                        "unknown-id-handshake",
                        NOT_FOUND,
                        "An unknown id is refused as HandshakeNotFoundException.",
                        answer -> EditedAnswers.renamed(answer, "HandshakeNotFoundException")),
                answer(
                        "unknown-id-nameless",
                        "AWS-ERROR-TYPE",
                        "An unknown id is refused with 404 and no name.",
                        answer -> EditedAnswers.nameless(answer).status(404)),
                answer(
                        "unknown-id-gone",
                        "AWS-ERROR-STATUS",
                        "An unknown id is refused with 410.",
                        answer -> answer.status(410)),
                answer(
                        "unknown-id-404",
                        "AWS-ERROR-STATUS-400",
                        "An unknown id is refused with 404.",
                        answer -> answer.status(404)),
                answer(
                        "unknown-id-crashes",
                        "AWS-NO-SERVER-ERROR",
                        "An unknown id gets status 500.",
                        answer -> answer.status(500)),
                answer(
                        "unknown-id-redirected",
                        "AWS-NO-REDIRECT",
                        "An unknown id gets a redirect.",
                        answer -> answer.status(303).header("Location", "/")));
    }

    private static NamedDefect answer(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(ERROR, edit));
    }

    private static NamedDefect found(
            String name, String clause, String description, BiPredicate<String, String> alike) {
        return NamedDefect.of(name, clause, description, () -> new Alike(alike));
    }

    /** Finds what it found before by ids that are only like it. */
    private static final class Alike implements Defect {
        private final BiPredicate<String, String> alike;
        private final Map<String, CreateAccountStatus> known = new ConcurrentHashMap<>();

        Alike(BiPredicate<String, String> alike) {
            this.alike = alike;
        }

        @Override
        public @Nullable CreateAccountStatus found(String id, @Nullable CreateAccountStatus found) {
            if (found != null) {
                known.put(id, found);
                return found;
            }
            return known.entrySet().stream()
                    .filter(one -> alike.test(one.getKey(), id))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
