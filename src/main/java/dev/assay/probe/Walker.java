package dev.assay.probe;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.Resource;
import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows next markers from page to page, in bounded time whatever the target does. */
final class Walker {
    private static final int MOST_PAGES = 2_000;
    /** Where pages are as long as they can be, and an end is still not reached by then, there is none. */
    private static final int MOST_LONG_PAGES = 500;

    private static final int MOST_ITEMS = 20_000;
    private static final int BARREN_PAGES = 5;

    private final Probe probe;
    private final Operation lister;
    private final Operation.Pages pages;
    private final Resource resource;
    private final String scenario;

    Walker(Probe probe, Operation lister, String scenario) {
        this.probe = probe;
        this.lister = lister;
        this.pages = lister.pages().orElseThrow();
        this.resource = probe.pack().resource().orElseThrow();
        this.scenario = scenario;
    }

    Walk walk(List<String> states, OptionalLong limit) {
        Call call = Call.of(lister);
        if (!states.isEmpty()) {
            call = call.with(lister.parameter(pages.filter().orElseThrow()), states);
        }
        if (limit.isPresent()) {
            call = call.with(lister.parameter(pages.limit()), List.of(Long.toString(limit.getAsLong())));
        }
        return walk(call, states, limit, MOST_PAGES);
    }

    /** A walk whose first page is that of a call as it is. */
    Walk walk(Call first) {
        OptionalLong limit = first.values(pages.limit()).stream()
                .filter(value -> value.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst();
        List<String> states = pages.filter().map(first::values).orElse(List.of()).stream()
                .filter(state -> !state.isEmpty())
                .toList();
        return walk(first, states, limit, MOST_PAGES);
    }

    private Walk walk(Call first, List<String> states, OptionalLong limit, int mostPages) {
        Call call = first;
        long end = System.nanoTime() + probe.longestWalk().toNanos();
        Parameter marker = lister.parameter(pages.marker());
        List<Walk.Page> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> markers = new HashSet<>();
        int barren = 0;
        while (true) {
            Exchange exchange = probe.send(call, scenario);
            Optional<Walk.Page> page = page(exchange);
            if (page.isEmpty()) {
                read.add(new Walk.Page(exchange, List.of(), Optional.empty()));
                return exchange.trouble().isPresent() || probe.throttled(exchange)
                        ? new Walk(states, limit, read, Walk.Ending.TROUBLE, exchange.outcome())
                        : new Walk(
                                states,
                                limit,
                                read,
                                Walk.Ending.REFUSED,
                                "page " + read.size() + " is answered with " + exchange.outcome()
                                        + (status(exchange) == 200 ? ", but is no page" : ""));
            }
            read.add(page.get());
            boolean fresh = false;
            for (Walk.Item item : page.get().items()) {
                fresh |= keys.add(item.key());
            }
            barren = fresh ? 0 : barren + 1;
            Optional<String> next = page.get().next();
            if (next.isEmpty()) {
                return new Walk(states, limit, read, Walk.Ending.COMPLETE, "");
            }
            String circling = null;
            if (!markers.add(next.get())) {
                circling = "page " + read.size() + " names a next_marker that was there before";
            } else if (barren >= BARREN_PAGES) {
                circling = BARREN_PAGES + " pages in a row bring nothing new, and there is still a next marker";
            }
            if (circling != null) {
                return hasGrown(first, keys)
                        ? new Walk(
                                states,
                                limit,
                                read,
                                Walk.Ending.OVERTAKEN,
                                "the list grows as fast as it is read: after " + read.size()
                                        + " pages its first one has what was not there")
                        : new Walk(states, limit, read, Walk.Ending.CIRCLING, circling);
            }
            if (System.nanoTime() > end) {
                // No proof that it has no end: each page may just take its time.
                return new Walk(
                        states,
                        limit,
                        read,
                        Walk.Ending.TROUBLE,
                        lister.id() + " names a next marker still after " + read.size() + " pages in "
                                + probe.longestWalk().toSeconds() + " s, the longest time for a walk");
            }
            if (read.size() >= mostPages || keys.size() >= MOST_ITEMS) {
                if (growsBehind(first, states, limit, page.get())) {
                    return new Walk(
                            states,
                            limit,
                            read,
                            Walk.Ending.OVERTAKEN,
                            "the list grows as fast as it is read: a walk with longer pages holds what page "
                                    + read.size() + " brought, and ends");
                }
                return new Walk(
                        states,
                        limit,
                        read,
                        Walk.Ending.ENDLESS,
                        "there is still a next marker after " + read.size() + " pages and " + keys.size() + " items");
            }
            call = call.with(marker, List.of(next.get()));
        }
    }

    /** Whether the first page has what no page of the walk had. Where a marker counts, what is new in front pushes it back. */
    private boolean hasGrown(Call first, Set<String> keys) {
        return page(probe.send(first, scenario))
                .filter(page -> page.items().stream().anyMatch(item -> !keys.contains(item.key())))
                .isPresent();
    }

    /** Whether the longest pages come to an end, and hold what this page brought: then nothing was made up. */
    private boolean growsBehind(Call first, List<String> states, OptionalLong limit, Walk.Page last) {
        Parameter parameter = lister.parameter(pages.limit());
        OptionalLong longest = PageSize.AS_LONG_AS_ALLOWED.limit(parameter, 0);
        if (limit.equals(longest) || last.items().isEmpty()) {
            return false;
        }
        Call longer = first.with(parameter, List.of(Long.toString(longest.getAsLong())));
        Walk whole = walk(longer, states, longest, MOST_LONG_PAGES);
        return whole.complete()
                && whole.keys()
                        .containsAll(last.items().stream().map(Walk.Item::key).toList());
    }

    private static int status(Exchange exchange) {
        return exchange.response().map(Response::status).orElse(0);
    }

    private Optional<Walk.Page> page(Exchange exchange) {
        if (status(exchange) != 200) {
            return Optional.empty();
        }
        JsonNode body = probe.json(exchange);
        JsonNode items = body.at(pages.items());
        if (!items.isArray()) {
            return Optional.empty();
        }
        List<Walk.Item> read = new ArrayList<>();
        for (JsonNode item : items) {
            read.add(new Walk.Item(
                    item.path(resource.key()).asString(""),
                    item.path(resource.state()).asString("")));
        }
        JsonNode next = body.at(pages.next());
        boolean there = (next.isString() && !next.asString().isEmpty()) || next.isNumber();
        return Optional.of(
                new Walk.Page(exchange, List.copyOf(read), there ? Optional.of(next.asString()) : Optional.empty()));
    }
}
