package dev.assay.verdict;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.spec.Clause;
import dev.assay.spec.Constraints;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Resource;
import dev.assay.spec.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Holds every exchange of a pack to everything that one answer can break. Safe for use by several threads and runs. */
public final class Judge {
    private static final String NO_SERVER_ERROR = "no-server-error";

    private final Pack pack;
    private final ErrorShape errors;
    private final SchemaJudge schemas;
    private final Map<ExchangeRule, String> exchangeRules = new LinkedHashMap<>();
    private final Map<ResourceRule, String> resourceRules = new LinkedHashMap<>();
    private final Map<TimelineRule, String> timelineRules = new LinkedHashMap<>();

    /**
     * @param errors tells which refusals only say to come back later
     * @param exchangeRules every rule that there is; those that no clause names are left out
     * @throws SpecException if a clause names a rule that there is not
     */
    public Judge(
            Pack pack,
            ErrorShape errors,
            List<ExchangeRule> exchangeRules,
            List<ResourceRule> resourceRules,
            List<TimelineRule> timelineRules) {
        this.pack = pack;
        this.errors = errors;
        this.schemas = new SchemaJudge(pack);
        exchangeRules.forEach(rule -> clauses(rule.name()).forEach(clause -> this.exchangeRules.put(rule, clause)));
        resourceRules.forEach(rule -> clauses(rule.name()).forEach(clause -> this.resourceRules.put(rule, clause)));
        timelineRules.forEach(rule -> clauses(rule.name()).forEach(clause -> this.timelineRules.put(rule, clause)));
        Set<String> known = new TreeSet<>();
        exchangeRules.forEach(rule -> known.add(rule.name()));
        resourceRules.forEach(rule -> known.add(rule.name()));
        timelineRules.forEach(rule -> known.add(rule.name()));
        for (Clause clause : pack.clauses().values()) {
            clause.rule().filter(rule -> !known.contains(rule)).ifPresent(rule -> {
                throw new SpecException("clause " + clause.id() + ": there is no rule \"" + rule + "\"; there are: "
                        + String.join(", ", known));
            });
        }
    }

    /** The pack that it judges by. */
    public Pack pack() {
        return pack;
    }

    /** Judges one exchange, and adds what it shows of each resource to the timeline. */
    public void judge(Exchange exchange, Board board, Timeline timeline, Memory memory) {
        if (exchange.response().isEmpty()) {
            return;
        }
        Response response = exchange.response().get();
        if (exchange.call().operation().isEmpty()) {
            elsewhere(exchange, response, board);
            return;
        }
        Operation operation = exchange.call().operation().get();
        if (!pack.operations().containsKey(operation.id())) {
            // Called for the ids that it gives: another contract's.
            return;
        }
        Reading reading = memory.read(response, exchange.call().operation(), pack.resource());
        Judged judged = new Judged(exchange, operation, response, reading.json(), reading);
        status(judged, board);
        boolean throttled = response.refusal() && errors.throttled(response);
        exchangeRules.forEach((rule, clause) -> {
            if (!(throttled && rule.isAboutForm())) {
                rule.judge(judged, new Ruling(board, clause, exchange));
            }
        });
        body(judged, board, memory);
        pack.resource().ifPresent(resource -> resources(judged, resource, board, timeline, memory));
    }

    /** Judges what several answers tell of one resource by the rule that the clause names; gives what it found. */
    public List<Finding> judge(Timeline timeline, Board board, Clause clause) {
        List<Finding> findings = new ArrayList<>();
        timelineRules.forEach((rule, clauseId) -> {
            if (clauseId.equals(clause.id()) && pack.resource().isPresent()) {
                History history = rule.judge(timeline, pack.resource().get());
                for (long i = 0; i < history.count(); i++) {
                    board.exercised(clauseId);
                }
                for (History.Breach breach : history.breaches()) {
                    findings.add(new Finding(
                            clauseId,
                            breach.message(),
                            breach.expected(),
                            breach.actual(),
                            breach.proof().at() + "/" + breach.member(),
                            breach.proof().exchange().scenario(),
                            breach.proof().exchange().id()));
                }
            }
        });
        findings.forEach(board::found);
        return findings;
    }

    private List<String> clauses(String rule) {
        List<String> clauses = new ArrayList<>();
        pack.clauses().values().stream()
                .filter(clause -> clause.rule().filter(rule::equals).isPresent()
                        && clause.excluded().isEmpty())
                .forEach(clause -> clauses.add(clause.id()));
        if (clauses.size() > 1) {
            throw new SpecException("rule \"" + rule + "\" is named by " + clauses + "; one clause names one rule");
        }
        return clauses;
    }

    private void elsewhere(Exchange exchange, Response response, Board board) {
        pack.judgedBy(NO_SERVER_ERROR).ifPresent(clause -> new Ruling(board, clause.id(), exchange)
                .check(
                        response.status() < 500,
                        "a path that no page describes is answered with a server error",
                        "a status below 500",
                        Integer.toString(response.status()),
                        ""));
    }

    private static void status(Judged judged, Board board) {
        int status = judged.response().status();
        String clause = judged.operation().clause();
        if (judged.ok()) {
            board.exercised(clause);
        } else if (judged.response().success() && !judged.operation().describes(status)) {
            new Ruling(board, clause, judged.exchange())
                    .broken("success has a status that is not documented", "200", Integer.toString(status), "");
        }
    }

    private void body(Judged judged, Board board, Memory memory) {
        if (judged.ok() && !judged.json().isMissingNode()) {
            schemas.judge(judged, board, memory);
        } else if (judged.response().refusal()) {
            if (judged.json().isMissingNode()) {
                noErrorBody(judged, board);
            } else {
                schemas.judge(judged, board, memory);
            }
        }
    }

    private void noErrorBody(Judged judged, Board board) {
        judged.operation()
                .answer(judged.response().status())
                .flatMap(Operation.Answer::schemaPointer)
                .flatMap(pointer -> Constraints.clause(pack.openapi().at(pointer), "type"))
                .ifPresent(clause -> new Ruling(board, clause, judged.exchange())
                        .broken(
                                "a refusal carries no JSON object",
                                "a JSON object",
                                judged.response()
                                        .codingError()
                                        .orElseGet(() -> judged.response().body().length == 0
                                                ? "an empty body"
                                                : judged.response().text()),
                                ""));
    }

    private void resources(Judged judged, Resource resource, Board board, Timeline timeline, Memory memory) {
        for (Judged.Placed placed : judged.resources(pack.resource())) {
            // One tree for all answers that show the same: most of what a run sees, it has seen before.
            String key = placed.node().path(resource.key()).asString("");
            JsonNode node = memory.first(key, placed.node());
            if (!key.isEmpty()) {
                timeline.add(new Observation(
                        key,
                        node.path(resource.state()).asString(""),
                        judged.operation().id(),
                        node,
                        placed.at(),
                        judged.exchange()));
            }
            if (memory.unjudged(node)) {
                resourceRules.forEach((rule, clause) -> rule.judge(node, judged.exchange())
                        .ifPresent(opinion -> new Ruling(board, clause, judged.exchange())
                                .check(
                                        opinion.kept(),
                                        opinion.message(),
                                        opinion.expected(),
                                        opinion.actual(),
                                        placed.at() + opinion.at())));
            }
        }
    }
}
