package dev.assay.probe;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.plan.Call;
import dev.assay.spec.BoundedPattern;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds keys for a contract that lists none, through the operations that its document names: one that lists, and, where
 * that is allowed, one that makes. What comes of them is not judged.
 */
final class Finder {
    private static final int ENOUGH_OF_A_STATE = 20;
    private static final int MOST_PAGES = 5;
    private static final int MADE = 2;
    /** What is longer is not sent again and again, whatever it is. */
    private static final int LONGEST = 10_000;

    private final Probe probe;
    private final Operation shower;
    private final Resource resource;
    private String why = "";

    Finder(Probe probe, Operation shower) {
        this.probe = probe;
        this.shower = shower;
        this.resource = probe.pack().resource().orElseThrow();
    }

    /** What is there, or was made. */
    List<FoundRequest> find() {
        Map<String, FoundRequest> found = new LinkedHashMap<>();
        shower.finds().listed().ifPresent(lister -> listed(lister, found));
        if (found.isEmpty() && probe.known().given().isEmpty()) {
            shower.finds().created().ifPresent(maker -> probe.provision().ifPresent(how -> made(maker, how, found)));
        }
        return List.copyOf(found.values());
    }

    /** Why nothing was found, in words; empty where nobody tried. */
    String why() {
        return why;
    }

    private void listed(Operation lister, Map<String, FoundRequest> found) {
        Operation.Pages pages = lister.pages().orElseThrow();
        Optional<Parameter> filter = pages.filter().map(lister::parameter);
        List<List<String>> filters = new ArrayList<>();
        filter.ifPresent(parameter -> resource.states().forEach(state -> filters.add(List.of(state))));
        for (List<String> states : filters.isEmpty() ? List.of(List.<String>of()) : filters) {
            Parameter limit = lister.parameter(pages.limit());
            Call first = Call.of(lister)
                    .with(limit, List.of(Long.toString(limit.greatest().orElse(ENOUGH_OF_A_STATE))));
            Call call = filter.map(parameter -> first.with(parameter, states)).orElse(first);
            if (!follow(lister, pages, call, found)) {
                return;
            }
        }
    }

    /** Reads a few pages; false where one is refused. */
    private boolean follow(Operation lister, Operation.Pages pages, Call first, Map<String, FoundRequest> found) {
        Call call = first;
        int before = found.size();
        for (int page = 0; page < MOST_PAGES && found.size() - before < ENOUGH_OF_A_STATE; page++) {
            Exchange exchange = probe.send(call, Probe.OPENING);
            JsonNode body = probe.json(exchange);
            JsonNode items = body.at(pages.items());
            boolean readable = status(exchange) == 200 && items.isArray();
            int kept = found.size();
            if (readable) {
                items.forEach(item -> keep(item, lister, found));
            }
            if (!readable || (items.size() > 0 && found.size() == kept)) {
                mentioned(exchange, lister, found);
            }
            if (!readable) {
                why = lister.id() + " is answered with " + exchange.outcome() + RootCause.said(probe, exchange);
                return found.size() > kept;
            }
            Optional<String> next = body.at(pages.next())
                    .asStringOpt()
                    .filter(marker -> !marker.isEmpty() && marker.length() <= LONGEST);
            if (next.isEmpty()) {
                break;
            }
            call = call.with(lister.parameter(pages.marker()), List.of(next.get()));
        }
        return true;
    }

    /** Keys that stand in an answer that cannot be read as a page: it is not what is judged, and they are good all the same. */
    private void mentioned(Exchange exchange, Operation lister, Map<String, FoundRequest> found) {
        String form = shower.parameter(shower.shows().orElseThrow().parameter())
                .schema()
                .path("pattern")
                .asString("")
                .replaceAll("^\\^|\\$$", "");
        Optional<Response> answer = exchange.response().filter(response -> response.status() < 400);
        if (form.isEmpty() || answer.isEmpty()) {
            return;
        }
        BoundedPattern.of("(?<![\\w-])(?:" + form + ")(?![\\w-])")
                .all(answer.get().text(), ENOUGH_OF_A_STATE)
                .forEach(key -> found.putIfAbsent(key, new FoundRequest(new KnownRequest(key, ""), lister.id())));
    }

    private void made(Operation maker, Provision how, Map<String, FoundRequest> found) {
        Operation.Makes makes = maker.makes().orElseThrow();
        how.told()
                .accept("provision: makes " + MADE + " " + resource.noun() + "s at "
                        + probe.target().url() + " through " + maker.id());
        String word = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
        for (int i = 1; i <= MADE; i++) {
            String token = word + i;
            Call call = Call.of(maker);
            for (Map.Entry<String, String> value : makes.values().entrySet()) {
                String text =
                        value.getValue().replace("{token}", token).replace("{email}", address(how.email(), token));
                call = call.with(maker.parameter(value.getKey()), List.of(text));
            }
            Exchange exchange = probe.send(call, Probe.OPENING);
            JsonNode item = probe.json(exchange).at(makes.item());
            if (status(exchange) != 200 || !keep(item, maker, found)) {
                why = maker.id() + " is answered with " + exchange.outcome() + RootCause.said(probe, exchange);
                how.told().accept("provision: " + why);
                return;
            }
            how.told()
                    .accept("provision: made " + item.path(resource.key()).asString("") + " ("
                            + call.body().orElse("") + ")");
        }
    }

    private boolean keep(JsonNode item, Operation source, Map<String, FoundRequest> found) {
        String key = item.path(resource.key()).asString("");
        if (!key.isEmpty() && key.length() <= LONGEST) {
            String state = item.path(resource.state()).asString("");
            found.putIfAbsent(key, new FoundRequest(new KnownRequest(key, state), source.id()));
        }
        return !key.isEmpty() && key.length() <= LONGEST;
    }

    private static String address(String email, String token) {
        int at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at) + "+" + token + email.substring(at);
    }

    private static int status(Exchange exchange) {
        return exchange.response().map(Response::status).orElse(0);
    }
}
