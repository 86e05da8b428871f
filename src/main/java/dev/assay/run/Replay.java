package dev.assay.run;

import dev.assay.exchange.Client;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Target;
import dev.assay.plan.Call;
import dev.assay.plan.Recognition;
import dev.assay.report.Report;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import dev.assay.report.ReportException;
import dev.assay.spec.Caller;
import dev.assay.spec.Nearest;
import dev.assay.verdict.Board;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import io.cucumber.core.gherkin.Pickle;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out whether a finding of a report still stands: sends its exchange again, and where that decides nothing against
 * the target, runs the scenarios again that exercise its clause. A report is data that anybody may have written: only
 * calls of the pack's own operations are made out of it, and only to one target.
 */
public final class Replay {
    private static final String REDACTED = "[redacted]";

    private final PackKit kit;
    private final Report report;
    private final ClauseEntry clause;
    private final FindingEntry finding;
    private final RunTarget target;
    private final ClientOptions options;
    private final List<String> lines = new ArrayList<>();
    /** Nothing came of it: the network's trouble, or what kept everything from being checked. */
    private boolean troubled;

    private Replay(
            PackKit kit,
            Report report,
            ClauseEntry clause,
            FindingEntry finding,
            RunTarget target,
            ClientOptions options) {
        this.kit = kit;
        this.report = report;
        this.clause = clause;
        this.finding = finding;
        this.target = target;
        this.options = options;
    }

    /** What became of a finding. */
    public enum Ending {
        /** The clause is kept now. */
        NO_LONGER_FAILS,
        /** The clause is still broken. */
        STILL_FAILS,
        /** The target did not answer, or what it answered decides nothing. */
        OPEN
    }

    /**
     * What was found out.
     *
     * @param lines how, a line each, for people
     */
    public record Result(Ending ending, List<String> lines) {}

    /**
     * Tries one finding again.
     *
     * @param kit of the pack that the report names
     * @param id of the finding
     * @param url where to send; empty for where the report says that the target was
     * @param environment holds the callers' credentials
     * @throws ReportException if the report has no such finding, or is about a clause that the pack does not have
     */
    public static Result of(
            PackKit kit,
            Report report,
            String id,
            Optional<URI> url,
            Map<String, String> environment,
            ClientOptions options) {
        Map<String, ClauseEntry> clauses = new LinkedHashMap<>();
        report.clauses().forEach(entry -> entry.findings().forEach(found -> clauses.put(found.id(), entry)));
        ClauseEntry clause = clauses.get(id);
        if (clause == null) {
            throw new ReportException("the report has no finding \"" + id + "\""
                    + (clauses.isEmpty() ? ": it has none at all" : Nearest.hint(id, clauses.keySet())));
        }
        if (!kit.pack().clauses().containsKey(clause.id())) {
            throw new ReportException("the report is about a clause \"" + clause.id() + "\" that pack "
                    + kit.pack().id() + " does not have"
                    + Nearest.hint(clause.id(), kit.pack().clauses().keySet())
                    + "; replay it with the pack that it was made with");
        }
        FindingEntry finding = clause.findings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        URI where = url.orElseGet(() -> TargetUrl.parse("the report's url", report.url()));
        Target target = new Target(
                report.target(),
                where,
                CredentialReader.fromEnvironment(kit, environment),
                CredentialReader.settings(kit, environment),
                RouteReader.of(where, null, environment::get));
        RunTarget run = new RunTarget(kit.pack().id(), target, List.of(), Map.of());
        Replay replay = new Replay(kit, report, clause, finding, run, options);
        return new Result(replay.end(), List.copyOf(replay.lines));
    }

    private Ending end() {
        Optional<Call> call = call();
        Ending alone = call.isPresent() ? again(call.get()) : Ending.OPEN;
        if (alone == Ending.STILL_FAILS || troubled) {
            return alone;
        }
        Ending scenarios = scenarios();
        return scenarios == Ending.OPEN && !troubled ? alone : scenarios;
    }

    /** The call that the finding's exchange was, where the pack describes it. */
    private Optional<Call> call() {
        Optional<Evidence> evidence = report.evidence().stream()
                .filter(one -> one.id().equals(finding.exchange()))
                .findFirst();
        if (evidence.isEmpty()) {
            lines.add("not sent again: no single exchange proves it");
            return Optional.empty();
        }
        Evidence one = evidence.get();
        Optional<Caller> caller = caller(one.caller());
        String where = one.method() + " " + one.url();
        if (caller.isEmpty() || !one.url().startsWith(report.url() + "/")) {
            lines.add("not sent again: " + where + " is not a call to " + report.url() + " by a caller that there is");
            return Optional.empty();
        }
        if (!target.target().has(caller.get())) {
            lines.add("not sent again: the environment has no credentials for "
                    + caller.get().phrase() + "; set "
                    + CredentialReader.hint(kit.vendor().names(), caller.get()));
            return Optional.empty();
        }
        String[] parts = one.url().substring(report.url().length()).split("\\?", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        one.requestHeaders().stream()
                .filter(header -> !header.value().contains(REDACTED))
                .forEach(header -> headers.putIfAbsent(header.name(), header.value()));
        Recognition.Request request = new Recognition.Request(
                one.method(),
                parts[0],
                parts.length < 2 ? "" : parts[1],
                headers,
                Optional.ofNullable(one.requestBody()));
        Optional<Call> call = new Recognition(kit.pack().operations().values())
                .call(request, caller.get())
                .filter(made -> made.operation()
                        .filter(operation -> kit.pack().operations().containsKey(operation.id()))
                        .isPresent());
        if (call.isEmpty()) {
            lines.add("not sent again: pack " + kit.pack().id() + " describes no operation " + where);
        }
        return call;
    }

    private static Optional<Caller> caller(String word) {
        for (Caller caller : Caller.values()) {
            if (caller.word().equals(word)) {
                return Optional.of(caller);
            }
        }
        return Optional.empty();
    }

    /** Sends it, and judges the answer by itself. */
    private Ending again(Call call) {
        Exchange exchange;
        try (Client client = new Client(
                target.target(),
                kit.vendor().signer(target.target()),
                kit.vendor().errors(),
                options,
                one -> {})) {
            exchange = client.send(call, finding.scenario());
        }
        String said = "sent again: " + call.method() + " " + exchange.url() + " by "
                + call.caller().phrase() + ": " + exchange.outcome();
        if (exchange.trouble().isPresent()) {
            lines.add(said);
            troubled = true;
            return Ending.OPEN;
        }
        Board board = new Board(kit.pack());
        kit.judge().judge(exchange, board, new Timeline(), new Memory());
        ClauseResult result = board.results(List.of()).stream()
                .filter(one -> one.clause().id().equals(clause.id()))
                .findFirst()
                .orElseThrow();
        if (result.found() > 0) {
            Finding now = result.findings().get(0);
            lines.add(said + "; " + now.message() + ": expected " + now.expected() + ", got " + now.actual()
                    + (now.at().isEmpty() ? "" : " at " + now.at()));
            return Ending.STILL_FAILS;
        }
        boolean kept = result.exercised() > 0;
        lines.add(said + (kept ? "; this answer keeps the clause" : "; one answer alone does not decide this clause"));
        return kept ? Ending.NO_LONGER_FAILS : Ending.OPEN;
    }

    /** Runs the scenarios that decide the clause, and the one that found it broken. */
    private Ending scenarios() {
        Optional<String> own = kit.features().stream()
                .flatMap(feature -> feature.getPickles().stream())
                .filter(scenario -> scenario.getName().equals(finding.scenario()))
                .map(Pickle::getTags)
                .map(tags -> tags.stream().collect(Collectors.joining(" and ", " or (", ")")))
                .findFirst();
        String tags = "@" + clause.id() + own.orElse("");
        RunOptions run =
                new RunOptions(options, Optional.of(tags), RunOptions.usual().parallel(), Optional.empty());
        Report again;
        int count;
        try (TargetRun scenarios = new TargetRun(kit, target, run)) {
            again = scenarios.run(Optional.empty());
            count = scenarios.scenarios();
        }
        String ran = "run again: " + count + (count == 1 ? " scenario, " : " scenarios, ") + again.exchanges()
                + " exchanges: ";
        if (again.rootCause() != null) {
            lines.add(ran + again.rootCause());
            troubled = true;
            return Ending.OPEN;
        }
        ClauseEntry now = again.clauses().stream()
                .filter(one -> one.id().equals(clause.id()))
                .findFirst()
                .orElseThrow();
        if (now.found() > 0) {
            FindingEntry first = now.findings().get(0);
            lines.add(ran + first.message() + ": expected " + first.expected() + ", got " + first.actual()
                    + (first.at().isEmpty() ? "" : " at " + first.at()));
            return Ending.STILL_FAILS;
        }
        boolean kept = now.outcome().equals("pass");
        lines.add(ran + (kept ? "the clause is kept" : now.outcome() + ", " + String.join("; ", now.reasons())));
        return kept ? Ending.NO_LONGER_FAILS : Ending.OPEN;
    }
}
