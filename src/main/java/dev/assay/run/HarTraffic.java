package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.exchange.Response;
import dev.assay.exchange.Transcript;
import dev.assay.exchange.Trouble;
import dev.assay.plan.Call;
import dev.assay.plan.Recognition;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls of a contract that an HTTP Archive holds, as exchanges, and what else is in it, counted. */
final class HarTraffic {
    private static final URI NOWHERE = URI.create("http://nowhere.invalid");
    private static final String SCENARIO = "recorded traffic";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final int MOST = 20_000;
    private static final int FEW = 3;

    private final Pack pack;
    private final Path file;
    private final Recognition recognition;
    private final Transcript transcript = new Transcript();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private URI base = NOWHERE;
    /** Whether a run of the same pack wrote the file. */
    private boolean own;

    private int entries;
    private int otherHosts;
    private int otherPaths;
    private int unanswered;
    private int bodiless;
    private int untimed;

    private HarTraffic(Pack pack, Path file) {
        this.pack = pack;
        this.file = file;
        this.recognition = new Recognition(pack.operations().values());
    }

    /**
     * Reads it.
     *
     * @param target URL whose entries are taken; without it, the one that most calls of the contract went to
     */
    static HarTraffic read(Pack pack, Path file, Optional<URI> target) {
        HarTraffic traffic = new HarTraffic(pack, file);
        HarReader.Origin origin = HarReader.read(file, traffic::count);
        traffic.own = origin.pack().filter(pack.id()::equals).isPresent();
        traffic.base = target.or(() -> origin.url().filter(url -> traffic.own).flatMap(HarTraffic::url))
                .orElseGet(traffic::busiest);
        HarReader.read(file, traffic::take);
        return traffic;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** The URL whose entries were taken. */
    URI base() {
        return base;
    }

    /** What was left out and why, a line each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(file + ": " + entries + " entries, " + exchanges.size() + " of them calls to judge");
        note(notes, otherHosts, "of other hosts");
        note(notes, otherPaths, "of other paths, which the contract does not describe");
        note(notes, unanswered, "without an answer");
        note(notes, bodiless, "whose answer was saved without its body: save it with content");
        if (untimed > 0) {
            notes.add("judged without a time, so that nothing is said of what came first: " + untimed);
        }
        List<String> elsewhere =
                calls.keySet().stream().filter(origin -> !same(origin, base)).toList();
        if (!elsewhere.isEmpty()) {
            notes.add("calls of this contract went to other hosts too: "
                    + String.join(", ", elsewhere.subList(0, Math.min(FEW, elsewhere.size())))
                    + (elsewhere.size() > FEW ? " and " + (elsewhere.size() - FEW) + " more" : "")
                    + "; judge them with --target URL");
        }
        return notes;
    }

    private static void note(List<String> notes, int count, String what) {
        if (count > 0) {
            notes.add("left out: " + count + " " + what);
        }
    }

    private void count(HarReader.Entry entry) {
        url(entry.url())
                .filter(url -> recognition
                        .call(request(entry, path(url.getRawPath()), url), Caller.MANAGEMENT)
                        .flatMap(Call::operation)
                        .filter(this::ofContract)
                        .isPresent())
                .ifPresent(url -> calls.merge(origin(url), 1, Integer::sum));
    }

    private URI busiest() {
        return calls.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(origin -> URI.create(origin.getKey()))
                .orElse(NOWHERE);
    }

    private void take(HarReader.Entry entry) {
        entries++;
        Optional<URI> url = url(entry.url()).filter(one -> same(origin(one), base));
        if (url.isEmpty()) {
            otherHosts++;
            return;
        }
        String prefix = base.getRawPath() == null ? "" : base.getRawPath();
        String whole = path(url.get().getRawPath());
        Optional<Call> call = whole.startsWith(prefix + "/")
                ? call(entry, request(entry, whole.substring(prefix.length()), url.get()))
                : Optional.empty();
        if (call.isEmpty()) {
            otherPaths++;
        } else if (entry.status() == 0 && entry.own().id() == null) {
            unanswered++;
        } else if (entry.status() != 0 && entry.body() == null) {
            bodiless++;
        } else {
            exchanges.add(exchange(entry, call.get()));
            if (exchanges.size() > MOST || transcript.full()) {
                throw new UsageException("\"" + file + "\" holds more than can be judged at once, which is " + MOST
                        + " calls or 128 MiB of different answers: record less, or save it in parts");
            }
        }
    }

    /** The call that an entry is; what a run sent beside the contract, to see whether it is refused, is one too. */
    private Optional<Call> call(HarReader.Entry entry, Recognition.Request request) {
        Caller caller = caller(entry);
        if (own && "".equals(entry.own().operation())) {
            return Optional.of(Recognition.elsewhere(request, caller));
        }
        return recognition
                .call(request, caller)
                .filter(call -> own || call.operation().filter(this::ofContract).isPresent());
    }

    private boolean ofContract(Operation operation) {
        return pack.operations().containsKey(operation.id());
    }

    private static Caller caller(HarReader.Entry entry) {
        for (Caller caller : Caller.values()) {
            if (caller.word().equals(entry.own().caller())) {
                return caller;
            }
        }
        boolean proven = entry.requestHeaders().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("authorization") || name.contains("token") || name.equals("cookie"));
        return proven ? Caller.MANAGEMENT : Caller.ANONYMOUS;
    }

    private Exchange exchange(HarReader.Entry entry, Call call) {
        String id = entry.own().id();
        if (id == null || !ID.matcher(id).matches() || !ids.add(id)) {
            id = String.format("h%04d", entry.number());
        }
        Optional<Instant> started = started(entry.started());
        if (started.isEmpty()) {
            untimed++;
        }
        long start = started.map(HarTraffic::nanos).orElse(0L);
        // A time in whole milliseconds may be one too early.
        long blur = start % 1_000_000 == 0 ? 1_000_000 : 0;
        byte[] body = entry.body();
        String trouble = entry.own().trouble();
        return transcript.redacted(
                new Exchange(
                        id,
                        entry.own().scenario() == null ? SCENARIO : entry.own().scenario(),
                        call,
                        entry.url(),
                        entry.requestHeaders(),
                        body == null || entry.status() == 0
                                ? Optional.empty()
                                : Optional.of(new Response(
                                        entry.status(),
                                        entry.responseHeaders(),
                                        body,
                                        Optional.ofNullable(entry.own().codingError()))),
                        entry.status() == 0
                                ? Optional.of(new Trouble(
                                        Trouble.Kind.BROKEN, trouble == null ? "no answer was recorded" : trouble))
                                : Optional.empty(),
                        started.orElse(Instant.EPOCH),
                        start,
                        // Without a time it is before nothing.
                        started.isEmpty() ? Long.MAX_VALUE : start + blur + (long) (entry.millis() * 1e6)),
                base.toString());
    }

    private static Recognition.Request request(HarReader.Entry entry, String path, URI url) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : entry.requestHeaders()) {
            headers.putIfAbsent(header.name(), header.value());
        }
        return new Recognition.Request(
                entry.method(),
                path,
                url.getRawQuery() == null ? "" : url.getRawQuery(),
                headers,
                Optional.ofNullable(entry.requestBody()));
    }

    /** A URL of HTTP; characters that browsers leave as they are, though no URL has them, are encoded. */
    private static Optional<URI> url(String text) {
        try {
            StringBuilder encoded = new StringBuilder();
            for (char c : text.toCharArray()) {
                encoded.append(" \"<>\\^`{|}".indexOf(c) < 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
            }
            URI url = new URI(encoded.toString());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String path(String raw) {
        return raw == null || raw.isEmpty() ? "/" : raw;
    }

    private static boolean same(String origin, URI base) {
        return origin.equals(origin(base));
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = url.getPort() < 0 || url.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + url.getPort());
    }

    private static Optional<Instant> started(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            nanos(time);
            return Optional.of(time);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }
}
