package dev.assay.exchange;

import dev.assay.plan.Argument;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes exchanges of traffic that somebody else recorded. Its secrets are not known; what looks like one, by the name of
 * its header or argument, is redacted there and wherever else it stands in the same exchange.
 */
public final class Transcript {
    private static final int SHORTEST_SECRET = 12;

    private final Bodies bodies = new Bodies();

    /**
     * One exchange, redacted.
     *
     * @param exchange as it was recorded; its URL is not looked at
     * @param base URL of the target, without a slash at the end
     */
    public Exchange redacted(Exchange exchange, String base) {
        Call call = exchange.call();
        List<String> secrets = new ArrayList<>();
        exchange.headers().forEach(header -> secret(header, secrets));
        exchange.response().ifPresent(answer -> answer.headers().forEach(header -> secret(header, secrets)));
        Set<String> described = call.operation().stream()
                .map(Operation::parameters)
                .flatMap(List::stream)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        call.query().stream()
                .filter(argument -> !described.contains(argument.name()) && Redaction.secret(argument.name()))
                .map(Argument::value)
                .filter(value -> value != null && value.length() >= SHORTEST_SECRET)
                .forEach(secrets::add);
        Redaction redaction = Redaction.of(secrets);
        Call clean = redacted(call, redaction);
        String query = clean.encodedQuery();
        return new Exchange(
                exchange.id(),
                exchange.scenario(),
                clean,
                base + clean.encodedPath() + (query.isEmpty() ? "" : "?" + query),
                headers(exchange.headers(), redaction),
                exchange.response()
                        .map(answer -> new Response(
                                answer.status(),
                                headers(answer.headers(), redaction),
                                bodies.kept(redaction.body(answer.body())),
                                answer.codingError())),
                exchange.trouble().map(trouble -> new Trouble(trouble.kind(), redaction.text(trouble.message()))),
                exchange.started(),
                exchange.startNanos(),
                exchange.endNanos());
    }

    private static Call redacted(Call call, Redaction redaction) {
        Map<String, Optional<String>> headers = new LinkedHashMap<>();
        call.headers()
                .forEach((name, value) -> headers.put(
                        name, value.map(text -> redaction.header(name, text).value())));
        return new Call(
                call.operation(),
                call.method(),
                call.path().stream().map(redaction::text).toList(),
                call.query().stream()
                        .map(argument -> new Argument(
                                argument.name(), argument.value() == null ? null : redaction.text(argument.value())))
                        .toList(),
                Collections.unmodifiableMap(headers),
                call.body().map(redaction::text),
                call.flaw(),
                call.caller());
    }

    /** Whether there is no room for another. */
    public boolean full() {
        return bodies.full();
    }

    private static void secret(Header header, List<String> secrets) {
        if (Redaction.secret(header.name())) {
            String value = header.value();
            String bare = value.substring(value.indexOf(' ') + 1).strip();
            for (String one : List.of(value, bare)) {
                if (one.length() >= SHORTEST_SECRET) {
                    secrets.add(one);
                }
            }
        }
    }

    private static List<Header> headers(List<Header> headers, Redaction redaction) {
        return headers.stream()
                .map(header -> redaction.header(header.name(), header.value()))
                .toList();
    }
}
