package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run says of one target: the model of {@code report.json}, of which every other file is a view. Its form is
 * described by {@code report.schema.json}.
 *
 * @param schema version of the form
 * @param assay version of the kit
 * @param title what the pack calls the contract
 * @param started ISO 8601, UTC
 * @param finished ISO 8601, UTC
 * @param verdict {@code conformant}, {@code nonconformant} or {@code inconclusive}
 * @param incomplete true where the run was interrupted; absent otherwise
 * @param rootCause the one reason why nothing could be checked; absent where something could
 * @param counts clauses by outcome, and {@code planned}, their sum
 * @param exchanges how many exchanges were made, throttled ones included
 * @param clauses every clause that was planned, in the order of the pack
 * @param excluded clauses that were not planned, by the pack or by the config
 * @param evidence the exchanges that findings name
 * @param background what a reader wants to have beside them; absent where nothing of it is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"schema", "assay", "pack", "title", "target", "url", "started", "finished", "verdict"})
public record Report(
        String schema,
        String assay,
        String pack,
        String title,
        String target,
        String url,
        String started,
        String finished,
        String verdict,
        @Nullable Boolean incomplete,
        @Nullable String rootCause,
        Map<String, Integer> counts,
        int exchanges,
        List<ClauseEntry> clauses,
        List<Excluded> excluded,
        List<Evidence> evidence,
        @Nullable Background background) {
    /** The version of the form that this kit writes. */
    public static final String SCHEMA = "1";

    /**
     * One clause.
     *
     * @param outcome {@code not-exercised}, {@code pass}, {@code warn}, {@code error}, {@code fail} or {@code waived}
     * @param exercised how many times it could have been broken
     * @param found how many breaches there were; {@code findings} holds the first of them
     * @param reasons why it was not exercised or is waived, or what went wrong; empty where none is so
     * @param waiver who accepts that it is broken; absent where the outcome is not {@code waived}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClauseEntry(
            String id,
            String text,
            String topic,
            String source,
            @Nullable String operation,
            String level,
            String basis,
            String evidence,
            @Nullable String ruling,
            String outcome,
            long exercised,
            long found,
            List<String> reasons,
            List<FindingEntry> findings,
            @Nullable Waiver waiver) {}

    /**
     * Why a broken clause is accepted for the time being.
     *
     * @param owner who answers for it
     * @param expires the last day on which it holds, as an ISO 8601 date
     */
    public record Waiver(String reason, String owner, String expires) {

        /** All of it in one line, as views show it. */
        public String line() {
            return "accepted by " + owner + " until " + expires + ": " + reason;
        }
    }

    /**
     * One breach.
     *
     * @param id unique in the report, such as {@code HW-LIST-LIMIT-MAX-1}
     * @param at JSON pointer into the body, or name of a header; empty where it is the answer as a whole
     * @param exchange id of an entry of {@code evidence}
     * @param curl a command that sends the request again, with the names of environment variables for secrets
     * @param location file and line of the scenario that decides the clause, such as {@code features/acme/list.feature:42};
     *     of the clause where every exchange is held to it; null where neither is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingEntry(
            String id,
            String message,
            String expected,
            String actual,
            String at,
            String scenario,
            String exchange,
            String curl,
            @Nullable String location) {}

    /** A clause that was not planned, and why. */
    public record Excluded(String clause, String text, String reason) {}

    /**
     * One exchange. Secrets were redacted when it was recorded.
     *
     * @param millis how long the answer took, in milliseconds
     * @param requestBody as text; absent where there was none
     * @param status absent where there was no answer
     * @param body as text, cut after some length
     * @param trouble why there was no answer; absent where there was one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            String id,
            String scenario,
            String caller,
            String started,
            double millis,
            String method,
            String url,
            List<HeaderEntry> requestHeaders,
            @Nullable String requestBody,
            @Nullable Integer status,
            List<HeaderEntry> responseHeaders,
            @Nullable String body,
            @Nullable String trouble) {}

    /** One header line. */
    public record HeaderEntry(@JsonProperty("name") String name, String value) {}

    /** The same, of a target of another name. */
    public Report named(String name) {
        return new Report(
                schema,
                assay,
                pack,
                title,
                name,
                url,
                started,
                finished,
                verdict,
                incomplete,
                rootCause,
                counts,
                exchanges,
                clauses,
                excluded,
                evidence,
                background);
    }

    /** How many clauses have that outcome. */
    public int count(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** What a reader wants to have beside the findings; without anything in it where the report has none. */
    Background around() {
        return background == null ? Background.NONE : background;
    }

    /** {@code planned 90 = 80 passed + 1 warned + …}: every clause that was planned is in exactly one of them. */
    public String equation() {
        String errors = count("error") == 0 ? "" : " + " + count("error") + " in error";
        return "planned " + count("planned") + " = " + count("pass") + " passed + " + count("warn") + " warned + "
                + count("fail") + " failed + " + count("not-exercised") + " not exercised + " + count("waived")
                + " waived" + errors;
    }
}
