package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedAnswers.nameless;
import static dev.assay.reference.aws.defect.EditedAnswers.renamed;

import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Names, statuses and Reasons of errors. */
final class ErrorDefects {
    private static final String TYPE = "AWS-ERROR-TYPE";
    private static final String STATUS = "AWS-ERROR-STATUS";
    private static final String REASON = "Reason";
    private static final String PRESENT = "AWS-REASON-PRESENT";
    private static final String REASON_TYPE = "AWS-REASON-TYPE";
    private static final String VALUES = "AWS-REASON-VALUES";
    private static final String TRUE = "AWS-REASON-TRUE";
    private static final String INVALID = "InvalidInputException";

    private ErrorDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                all("error-nameless", TYPE, "A refusal names its error nowhere.", EditedAnswers::nameless),
                all(
                        "error-named-elsewhere",
                        TYPE,
                        "A refusal names its error in a member called error.",
                        answer -> nameless(answer).edit(body -> body.put("error", EditedAnswers.error(answer)))),
                all(
                        "error-nested",
                        TYPE,
                        "The members of a refusal are inside of Error.",
                        answer -> answer.withoutHeader("X-Amzn-Errortype").edit(body -> {
                            ObjectNode copy = body.deepCopy();
                            body.removeAll();
                            body.set("Error", copy);
                        })),
                all(
                        "error-name-empty",
                        TYPE,
                        "A refusal names its error with an empty string.",
                        answer -> renamed(answer, "")),
                all(
                        "error-type-number",
                        TYPE,
                        "__type is a number.",
                        answer -> answer.edit(body -> body.put("__type", 400))),
                invalid(
                        "error-name-with-blank",
                        "AWS-ERROR-INVALID-INPUT",
                        "__type has a blank behind the name.",
                        answer -> answer.withoutHeader("X-Amzn-Errortype")
                                .edit(body -> body.put("__type", "InvalidInputException "))),
                all(
                        "error-type-list",
                        TYPE,
                        "__type is a list.",
                        answer -> answer.edit(body -> body.putArray("__type").add("ValidationException"))),
                invalid(
                        "error-named-otherwise-in-body",
                        "AWS-ERROR-ONE-NAME",
                        "__type names another error than the header.",
                        answer -> answer.edit(body -> body.put("__type", "ValidationException"))),
                all(
                        "error-named-otherwise-in-header",
                        "AWS-ERROR-ONE-NAME",
                        "The header names another error than __type.",
                        answer -> answer.header("X-Amzn-Errortype", "ServiceException")),
                invalid(
                        "invalid-input-nameless",
                        TYPE,
                        "An InvalidInputException does not give its name.",
                        EditedAnswers::nameless),
                invalid(
                        "error-unknown",
                        "AWS-ERROR-KNOWN",
                        "An error is called BadRequestException.",
                        answer -> renamed(answer, "BadRequestException")),
                all(
                        "error-lower-case",
                        "AWS-ERROR-KNOWN",
                        "Errors begin with a small letter.",
                        answer -> renamed(
                                answer,
                                EditedAnswers.error(answer).substring(0, 1).toLowerCase(Locale.ROOT)
                                        + EditedAnswers.error(answer).substring(1))),
                all(
                        "error-without-exception",
                        "AWS-ERROR-KNOWN",
                        "Names of errors lack their last word.",
                        answer -> renamed(answer, EditedAnswers.error(answer).replaceFirst("Exception$", ""))),
                invalid(
                        "invalid-input-validation",
                        "AWS-ERROR-INVALID-INPUT",
                        "InvalidInputException is called" + " ValidationException.",
                        answer -> renamed(answer, "ValidationException")),
                invalid(
                        "invalid-input-serialization",
                        "AWS-ERROR-INVALID-INPUT",
                        "InvalidInputException is called" + " SerializationException.",
                        answer -> renamed(answer, "SerializationException")),
                status("invalid-input-403", STATUS, 403),
                status("invalid-input-404", STATUS, 404),
                status("invalid-input-409", STATUS, 409),
                status("invalid-input-422", STATUS, 422),
                status("invalid-input-200", "AWS-ID-REQUIRED", 200),
                status("invalid-input-500", "AWS-NO-SERVER-ERROR", 500),
                reason(
                        "reason-missing",
                        PRESENT,
                        "An InvalidInputException has no Reason.",
                        body -> body.remove(REASON)),
                reason("reason-null", PRESENT, "Reason is null.", body -> body.putNull(REASON)),
                reason("reason-empty", PRESENT, "Reason is empty.", body -> body.put(REASON, "")),
                reason(
                        "reason-renamed",
                        PRESENT,
                        "Reason is called reason.",
                        body -> body.set("reason", body.remove(REASON))),
                reason("reason-number", REASON_TYPE, "Reason is a number.", body -> body.put(REASON, 11)),
                reason("reason-list", REASON_TYPE, "Reason is a list.", body -> body.putArray(REASON)
                        .add("INVALID_PATTERN")),
                reason("reason-object", REASON_TYPE, "Reason is an object.", body -> body.putObject(REASON)),
                reason(
                        "reason-unknown",
                        VALUES,
                        "Reason is a value that there is not.",
                        body -> body.put(REASON, "WRONG")),
                reason(
                        "reason-sentence",
                        VALUES,
                        "Reason is a sentence.",
                        body -> body.put(REASON, "The id is malformed.")),
                reason(
                        "reason-with-suffix-unmarked",
                        VALUES,
                        "More stands behind Reason without a colon.",
                        body -> body.put(REASON, body.path(REASON).asString("").replace(':', '_'))),
                untrue(
                        "reason-of-short-untrue",
                        "Too short a value is said to be too long.",
                        "MIN_LENGTH_EXCEEDED",
                        "MAX_LENGTH_EXCEEDED"),
                untrue(
                        "reason-of-long-untrue",
                        "Too long a value is said to be too short.",
                        "MAX_LENGTH_EXCEEDED",
                        "MIN_LENGTH_EXCEEDED"),
                untrue(
                        "reason-of-malformed-untrue",
                        "A malformed value is said to be missing.",
                        "INVALID_PATTERN",
                        "INPUT_REQUIRED"),
                untrue(
                        "reason-of-missing-untrue",
                        "A missing value is said to be too long.",
                        "INPUT_REQUIRED",
                        "MAX_LENGTH_EXCEEDED"),
                reason(
                        "reason-always-required",
                        TRUE,
                        "Reason is INPUT_REQUIRED, whatever is wrong.",
                        body -> body.put(REASON, "INPUT_REQUIRED")),
                reason(
                        "reason-always-enum",
                        TRUE,
                        "Reason is INVALID_ENUM, whatever is wrong.",
                        body -> body.put(REASON, "INVALID_ENUM")));
    }

    private static NamedDefect all(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(edit));
    }

    private static NamedDefect invalid(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(INVALID, edit));
    }

    private static NamedDefect status(String name, String clause, int status) {
        return invalid(
                name, clause, "An InvalidInputException has status " + status + ".", answer -> answer.status(status));
    }

    private static NamedDefect reason(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return invalid(name, clause, description, answer -> answer.edit(edit));
    }

    private static NamedDefect untrue(String name, String description, String told, String instead) {
        return reason(name, TRUE, description, body -> {
            if (body.path(REASON).asString("").startsWith(told)) {
                body.put(REASON, instead);
            }
        });
    }
}
