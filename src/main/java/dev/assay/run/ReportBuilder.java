package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.exchange.Response;
import dev.assay.exchange.Trouble;
import dev.assay.report.Curl;
import dev.assay.report.Report;
import dev.assay.spec.Caller;
import dev.assay.spec.Clause;
import dev.assay.spec.Pack;
import dev.assay.verdict.Board;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Outcome;
import dev.assay.verdict.Verdicts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Builds the report of one target out of what was seen of it. */
final class ReportBuilder {
    private static final int LONGEST_BODY = 20_000;

    private final PackKit kit;
    private final RunTarget target;
    private final Seen seen;
    private final Instant started;
    private final Function<Clause, Optional<String>> unshown;
    private final Places places;

    /** @param unshown why a clause was not exercised, where nobody else gave a reason; empty for the usual words */
    ReportBuilder(
            PackKit kit, RunTarget target, Seen seen, Instant started, Function<Clause, Optional<String>> unshown) {
        this.kit = kit;
        this.target = target;
        this.seen = seen;
        this.started = started;
        this.unshown = unshown;
        this.places = kit.places();
    }

    Report build(boolean whole) {
        Pack pack = kit.pack();
        List<ClauseResult> results = seen.board().results(target.excluded().keySet()).stream()
                .map(this::waived)
                .toList();
        List<Exchange> exchanges = seen.exchanges().get();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("planned", results.size());
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.word(), (int)
                    results.stream().filter(r -> r.outcome() == outcome).count());
        }
        Set<String> proofs = new LinkedHashSet<>();
        results.forEach(result -> result.findings().forEach(finding -> proofs.add(finding.exchange())));
        List<Report.Excluded> excluded = new ArrayList<>();
        pack.clauses().values().forEach(clause -> excluded(clause)
                .ifPresent(reason -> excluded.add(new Report.Excluded(clause.id(), clause.text(), reason))));
        return new Report(
                Report.SCHEMA,
                Version.text(),
                pack.id(),
                pack.title(),
                target.target().name(),
                target.target().url().toString(),
                started.truncatedTo(ChronoUnit.MILLIS).toString(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                Verdicts.of(results, whole).word(),
                whole ? null : Boolean.TRUE,
                seen.rootCause().orElse(null),
                counts,
                exchanges.size(),
                results.stream().map(result -> entry(result, exchanges, whole)).toList(),
                excluded,
                exchanges.stream()
                        .filter(exchange -> proofs.contains(exchange.id()))
                        .map(ReportBuilder::evidence)
                        .toList(),
                new BackgroundBuilder(
                                kit,
                                seen,
                                begun(exchanges),
                                results.stream()
                                        .flatMap(result -> result.findings().stream())
                                        .toList())
                        .build());
    }

    /** When the first call was sent, where that was before: recorded traffic is older than what judges it. */
    private Instant begun(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(Exchange::started)
                .filter(started::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(started);
    }

    private Optional<String> excluded(Clause clause) {
        return clause.excluded()
                .map(reason -> reason)
                .or(() -> Optional.ofNullable(target.excluded().get(clause.id())));
    }

    /** What is broken and accepted keeps its findings; what is not broken has nothing to be waived. */
    private ClauseResult waived(ClauseResult result) {
        Report.Waiver waiver = target.waivers().get(result.clause().id());
        boolean broken = result.outcome() == Outcome.FAIL || result.outcome() == Outcome.WARN;
        return waiver != null && broken ? result.waived(waiver.line()) : result;
    }

    private Report.ClauseEntry entry(ClauseResult result, List<Exchange> exchanges, boolean whole) {
        Clause clause = result.clause();
        List<Report.FindingEntry> findings = new ArrayList<>();
        for (Finding finding : result.findings()) {
            findings.add(new Report.FindingEntry(
                    clause.id() + "-" + (findings.size() + 1),
                    finding.message(),
                    finding.expected(),
                    finding.actual(),
                    finding.at(),
                    finding.scenario(),
                    finding.exchange(),
                    exchanges.stream()
                            .filter(exchange -> exchange.id().equals(finding.exchange()))
                            .findFirst()
                            .map(this::curl)
                            .orElse(""),
                    places.of(finding).orElse(null)));
        }
        List<String> reasons = result.outcome() == Outcome.NOT_EXERCISED ? reasons(result, whole) : result.reasons();
        return new Report.ClauseEntry(
                clause.id(),
                clause.text(),
                clause.topic(),
                clause.source(),
                clause.operation().orElse(null),
                clause.level().word(),
                clause.basis().word(),
                clause.evidence().word(),
                clause.ruling().orElse(null),
                result.outcome().word(),
                result.exercised(),
                result.found(),
                reasons,
                findings,
                result.outcome() == Outcome.WAIVED ? target.waivers().get(clause.id()) : null);
    }

    private List<String> reasons(ClauseResult result, boolean whole) {
        if (seen.rootCause().isPresent()) {
            return List.of(seen.rootCause().get());
        }
        if (!result.reasons().equals(List.of(Board.NOTHING_SHOWED_IT))) {
            return result.reasons();
        }
        if (!whole) {
            return List.of("the run was interrupted before it came to this");
        }
        return unshown.apply(result.clause()).map(List::of).orElse(result.reasons());
    }

    /** A command that sends the request again, proven the way that curl knows. */
    private String curl(Exchange exchange) {
        Caller caller = exchange.call().caller();
        List<String> options = new ArrayList<>(
                target.target().route().curlOptions(target.target().url()));
        options.addAll(
                switch (caller) {
                    case ANONYMOUS -> List.of();
                    case FORGED -> kit.vendor().curlOptions(target.target(), name -> forged(name));
                    default ->
                        kit.vendor().curlOptions(target.target(), name -> "$" + CredentialReader.prefix(caller) + name);
                });
        Set<String> own = new HashSet<>();
        exchange.call().headers().forEach((name, value) -> {
            if (value.isPresent()) {
                own.add(name.toLowerCase(Locale.ROOT));
            }
        });
        own.add("accept");
        List<Report.HeaderEntry> headers = exchange.headers().stream()
                .filter(header -> own.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> new Report.HeaderEntry(header.name(), header.value()))
                .toList();
        return Curl.command(
                exchange.call().method(),
                target.target().route().called(target.target().url(), exchange.url()),
                headers,
                exchange.call().body().orElse(null),
                options);
    }

    /** The key as it is, with a secret that is none. */
    private String forged(String name) {
        return kit.vendor().names().accessKey().filter(name::equals).isPresent() ? "$" + name : "not-the-secret";
    }

    private static Report.Evidence evidence(Exchange exchange) {
        Optional<Response> response = exchange.response();
        return new Report.Evidence(
                exchange.id(),
                exchange.scenario(),
                exchange.call().caller().word(),
                exchange.started().truncatedTo(ChronoUnit.MILLIS).toString(),
                (exchange.endNanos() - exchange.startNanos()) / 10_000 / 100.0,
                exchange.call().method(),
                exchange.url(),
                headers(exchange.headers()),
                exchange.call().body().orElse(null),
                response.map(Response::status).orElse(null),
                headers(response.map(Response::headers).orElse(List.of())),
                response.map(answer -> shortened(answer.text())).orElse(null),
                exchange.trouble().map(Trouble::message).orElse(null));
    }

    private static List<Report.HeaderEntry> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> new Report.HeaderEntry(header.name(), header.value()))
                .toList();
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST_BODY
                ? body
                : body.substring(0, LONGEST_BODY) + "\u2026 (" + body.length() + " characters in all)";
    }
}
