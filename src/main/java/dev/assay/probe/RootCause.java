package dev.assay.probe;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Reading;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The one reason why nothing can be checked, told from the answer to a call that a good target accepts. */
final class RootCause {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);

    private final Probe probe;
    private final Pack pack;

    RootCause(Probe probe) {
        this.probe = probe;
        this.pack = probe.pack();
    }

    /** In words. What breaks the promise of the operation is found besides. */
    String reason(Operation operation, Exchange exchange) {
        if (exchange.trouble().isPresent()) {
            return exchange.outcome();
        }
        Response answer = exchange.response().orElseThrow();
        int status = answer.status();
        if (probe.throttled(exchange)) {
            return probe.target().name() + " answers " + status
                    + " and did not let a call through in the time that the kit waits";
        }
        if (refusesCredentials(exchange)) {
            return clocks(answer, exchange.started())
                    .orElseGet(() -> probe.target().name() + " refuses the credentials of the management account with "
                            + status + said(probe, exchange) + meant(answer) + scope());
        }
        String why = operation.id() + " is answered with " + status + said(probe, exchange)
                + (status == 200 && WebPage.told(answer).isEmpty()
                        ? ", and the answer is no " + (operation.pages().isPresent() ? "page" : "such thing")
                                + unread(answer)
                        : "");
        if (!operation.clause().isEmpty() && status < 500 && status != 200 && (status < 300 || status >= 400)) {
            probe.board()
                    .found(new Finding(
                            operation.clause(),
                            operation.id() + " is not answered with success",
                            "200",
                            Integer.toString(status),
                            "",
                            exchange.scenario(),
                            exchange.id()));
        }
        return why;
    }

    /** Why the body is no JSON, where it is none. */
    private static String unread(Response answer) {
        String error = Reading.of(answer).jsonError();
        return error == null ? "" : ", nor JSON: " + error;
    }

    /** By its status, or by an error that the contract gives to callers without access. */
    boolean refusesCredentials(Exchange exchange) {
        Optional<Response> answer = exchange.response();
        if (answer.isEmpty() || answer.get().status() < 400 || answer.get().status() >= 500) {
            return false;
        }
        int status = answer.get().status();
        Optional<Operation> shower = pack.shower();
        return status == 401
                || status == 403
                || probe.errors()
                        .name(answer.get())
                        .flatMap(name -> shower.map(op -> op.errors().get(name)))
                        .filter(error -> error.statuses().contains("403"))
                        .isPresent();
    }

    /** The clocks, where they are too far apart for a signature to hold. */
    private Optional<String> clocks(Response answer, Instant sent) {
        return answer.header("Date").flatMap(RootCause::date).flatMap(theirs -> {
            Duration apart = Duration.between(theirs, sent);
            if (apart.abs().compareTo(CLOCK_TOLERANCE) <= 0) {
                return Optional.empty();
            }
            return Optional.of("the clocks differ by " + apart.abs().toMinutes() + " minutes: it is " + theirs + " at "
                    + probe.target().name() + ", and " + sent.truncatedTo(ChronoUnit.SECONDS)
                    + " here; no signature holds across more than " + CLOCK_TOLERANCE.toMinutes()
                    + " minutes. Set the clock that is wrong");
        });
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String meant(Response answer) {
        return probe.errors()
                .name(answer)
                .flatMap(probe.errors()::meaning)
                .map(meaning -> ": " + meaning)
                .orElse("");
    }

    private String scope() {
        String scope = probe.signer().scope();
        return scope.isEmpty() ? "" : "; calls are signed for " + scope;
    }

    /** What an error body says, shortened: the target's own words help most. */
    static String said(Probe probe, Exchange exchange) {
        Optional<String> page = exchange.response().flatMap(WebPage::told);
        if (page.isPresent()) {
            return page.get();
        }
        JsonNode body = probe.json(exchange);
        List<String> words = new ArrayList<>();
        body.propertyStream()
                .filter(member -> member.getValue().isString())
                .limit(2)
                .forEach(member -> words.add(member.getValue().asString()));
        String text = String.join(": ", words);
        return text.isEmpty() ? "" : " (" + (text.length() > 160 ? text.substring(0, 160) + "\u2026" : text) + ")";
    }
}
