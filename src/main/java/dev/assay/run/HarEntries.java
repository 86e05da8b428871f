package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.exchange.Response;
import dev.assay.exchange.Trouble;
import dev.assay.report.HarEntry;
import dev.assay.report.Report.HeaderEntry;
import dev.assay.spec.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Exchanges in the form of the report, each made when it is asked for. */
final class HarEntries {
    private HarEntries() {}

    /** In the order in which they began. */
    static Iterable<HarEntry> of(List<Exchange> exchanges) {
        List<Exchange> sorted = exchanges.stream()
                .sorted(Comparator.comparingLong(Exchange::startNanos))
                .toList();
        return () -> sorted.stream().map(HarEntries::entry).iterator();
    }

    private static HarEntry entry(Exchange exchange) {
        Optional<Response> response = exchange.response();
        return new HarEntry(
                exchange.id(),
                exchange.scenario(),
                exchange.call().caller().word(),
                exchange.call().operation().map(Operation::id).orElse(""),
                exchange.started(),
                exchange.endNanos() - exchange.startNanos(),
                exchange.call().method(),
                exchange.url(),
                headers(exchange.headers()),
                exchange.call().body().orElse(null),
                response.map(Response::status).orElse(0),
                headers(response.map(Response::headers).orElse(List.of())),
                response.map(Response::body).orElse(new byte[0]),
                response.flatMap(Response::codingError).orElse(null),
                exchange.trouble().map(Trouble::message).orElse(null));
    }

    private static List<HeaderEntry> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> new HeaderEntry(header.name(), header.value()))
                .toList();
    }
}
