package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.probe.Probe;
import dev.assay.spec.Clause;
import dev.assay.spec.Operation;
import dev.assay.spec.Resource;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/** What one scenario has before it: its clause, the calls it made, what came of them. One for each scenario. */
final class Situation {
    private static final int LONGEST_BODY = 90;

    private final Probe probe;
    private final List<Exchange> answers = new ArrayList<>();
    private final List<Walk> walks = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private String scenario = "";
    private @Nullable Clause clause;
    private @Nullable Exchange control;
    private boolean errorTold;

    Situation(Probe probe) {
        this.probe = probe;
    }

    void begin(String scenario, Clause clause) {
        this.scenario = scenario;
        this.clause = clause;
    }

    Probe probe() {
        return probe;
    }

    String scenario() {
        return scenario;
    }

    Clause clause() {
        return there(clause, "a scenario without a clause");
    }

    Operation operation(String id) {
        return probe.pack().operation(id);
    }

    Resource resource() {
        return probe.pack().resource().orElseThrow();
    }

    /** Sends a call; a call without an answer ends the scenario as an error. */
    Exchange send(Call call) {
        return answered(probe.send(call, scenario));
    }

    /** Sends a call that has to be accepted for the scenario to prove anything. */
    Exchange sendControl(Call call) {
        return sendControl(call, call);
    }

    /** The same; where the call is not accepted, another that may be is sent instead. */
    Exchange sendControl(Call call, Call otherwise) {
        Exchange exchange = send(call);
        if (status(exchange) == 200) {
            control = exchange;
            return exchange;
        }
        legalButRefused(exchange);
        if (!otherwise.equals(call)) {
            return sendControl(otherwise);
        }
        throw skip(name(call) + ", from which this one is derived, was answered with " + exchange.outcome());
    }

    /** Every such call is legal: what refuses it, and not for who calls or for a marker's age, breaks the operation's promise. */
    private void legalButRefused(Exchange exchange) {
        Call call = exchange.call();
        Operation operation = call.operation().orElseThrow();
        boolean marked = operation
                .pages()
                .filter(pages -> !call.values(pages.marker()).isEmpty())
                .isPresent();
        int status = status(exchange);
        if (refused(exchange) && status != 401 && status != 403 && !marked) {
            check(operation.clause(), false, "a legal call is refused", "200", exchange.outcome(), "", exchange);
        }
    }

    Exchange control() {
        return there(control, "a step that changes a call, before one that makes a call");
    }

    void answer(Exchange exchange) {
        answers.add(exchange);
    }

    List<Exchange> answers() {
        return answers;
    }

    Exchange answer() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("a step asks for an answer before one makes a call");
        }
        return answers.get(answers.size() - 1);
    }

    List<Walk> walks() {
        return walks;
    }

    Walk walk() {
        if (walks.isEmpty()) {
            throw new IllegalStateException("a step asks for a walk before one makes a walk");
        }
        return walks.get(walks.size() - 1);
    }

    /** Keys of the resources that the scenario is about. */
    List<String> subjects() {
        return subjects;
    }

    JsonNode json(Exchange exchange) {
        return probe.json(exchange);
    }

    /** The keys of the items on a page, in order. */
    List<String> keys(Exchange exchange) {
        List<String> keys = new ArrayList<>();
        items(exchange).forEach(item -> keys.add(item.path(resource().key()).asString("")));
        return keys;
    }

    /** The items on a page; missing where the answer is none. */
    JsonNode items(Exchange exchange) {
        return json(exchange).at(pages(exchange).items());
    }

    /** Status, and how many items there are. */
    String told(Exchange exchange) {
        return exchange.outcome()
                + (status(exchange) == 200 ? " with " + items(exchange).size() + " items" : "");
    }

    /** How the operation that was called lists. */
    static Operation.Pages pages(Exchange exchange) {
        return exchange.call().operation().flatMap(Operation::pages).orElseThrow();
    }

    /** The default of one of the parameters of the operation that was called. */
    static long byDefault(Exchange exchange, String parameter) {
        return exchange.call()
                .operation()
                .orElseThrow()
                .parameter(parameter)
                .byDefault()
                .orElseThrow();
    }

    static int status(Exchange exchange) {
        return exchange.response().map(answer -> answer.status()).orElse(0);
    }

    static boolean refused(Exchange exchange) {
        return status(exchange) >= 400 && status(exchange) < 500;
    }

    /** The scenario's clause was exercised, and is broken unless the condition holds. */
    void check(boolean kept, String message, String expected, String actual, Exchange proof) {
        check(clause().id(), kept, message, expected, actual, "", proof);
    }

    void check(
            String clauseId, boolean kept, String message, String expected, String actual, String at, Exchange proof) {
        if (kept) {
            probe.board().exercised(clauseId);
        } else {
            probe.board().found(new Finding(clauseId, message, expected, actual, at, scenario, proof.id()));
            broken.add(clauseId + ": " + message + ": expected " + expected + ", got " + actual);
        }
    }

    /** Judges everything seen so far by the rule of the scenario's clause. */
    void judgeTimeline() {
        probe.judgeTimeline(clause())
                .forEach(finding -> broken.add(finding.clause() + ": " + finding.message() + ": expected "
                        + finding.expected() + ", got " + finding.actual()));
    }

    /** Ends the scenario without a result. */
    TestAbortedException skip(String reason) {
        probe.board().skipped(clause().id(), reason);
        return new TestAbortedException(reason);
    }

    /** Ends the scenario where pages change under it. */
    TestAbortedException tooFast() {
        return skip("requests appear and finish too fast to compare pages");
    }

    /** What the scenario found broken, one line each. */
    List<String> broken() {
        return broken;
    }

    void error(String reason) {
        if (!errorTold && clause != null) {
            errorTold = true;
            probe.board().error(clause.id(), reason);
        }
    }

    /** A short name for a call, such as {@code ListCreateAccountStatuses with limit=10}. */
    static String name(Call call) {
        StringBuilder name =
                new StringBuilder(call.operation().map(Operation::id).orElse(""));
        if (name.isEmpty()) {
            name.append(call.method()).append(' ').append(call.encodedPath());
            call.headers()
                    .forEach((header, value) -> name.append(
                            header.equals("Content-Type") ? "" : ", " + header + ": " + value.orElse("none") + ","));
        }
        String query = call.encodedQuery();
        if (!query.isEmpty()) {
            name.append(" with ").append(query);
        }
        call.body().ifPresent(body -> name.append(" with ")
                .append(body.isEmpty() ? "an empty body" : body.substring(0, Math.min(LONGEST_BODY, body.length())))
                .append(body.length() > LONGEST_BODY ? "\u2026" : ""));
        call.flaw().ifPresent(flaw -> name.append(' ').append(flaw.phrase()));
        return name.toString();
    }

    private Exchange answered(Exchange exchange) {
        if (exchange.trouble().isPresent()) {
            error(exchange.outcome());
            throw new TestAbortedException(exchange.outcome());
        }
        if (probe.throttled(exchange)) {
            throw skip("the target still answers " + status(exchange)
                    + ", too many calls, after the time that the kit waits");
        }
        return exchange;
    }

    Exchange answeredAtOnce(Exchange exchange) {
        return answered(exchange);
    }

    /** A walk that came to its end; one that did not ends the scenario as well. */
    Walk ended(Walk walk) {
        if (walk.ending() == Walk.Ending.TROUBLE) {
            error(walk.why());
            throw new TestAbortedException(walk.why());
        }
        if (walk.ending() == Walk.Ending.OVERTAKEN) {
            throw skip(walk.describe() + " was broken off: " + walk.why());
        }
        if (!walk.complete()) {
            String why = walk.describe() + " does not end: " + walk.why();
            probe.board().skipped(clause().id(), why);
            throw new AssertionError(why);
        }
        return walk;
    }

    private static <T> T there(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new IllegalStateException(otherwise);
        }
        return value;
    }
}
