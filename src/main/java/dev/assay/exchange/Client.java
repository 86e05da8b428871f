package dev.assay.exchange;

import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls to one target. Follows no redirect, keeps no cookie, reads no more than so much of a body. A throttled
 * call is sent again after its Retry-After. Safe for use by several threads.
 */
public final class Client implements AutoCloseable {
    private static final int ATTEMPTS = 6;
    private static final int BROKEN_IN_A_ROW = 5;
    private static final int TIMEOUTS_IN_ALL = 20;

    private final Target target;
    private final Signer signer;
    private final ErrorShape errors;
    private final ClientOptions options;
    private final Consumer<Exchange> record;
    private final Redaction redaction;
    private final Pace pace;
    private final Troubles troubleWords;
    private final OkHttpClient http;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger troubles = new AtomicInteger();
    private final AtomicInteger timeouts = new AtomicInteger();
    private volatile String lastTrouble = "";
    private volatile boolean closed;
    private final AtomicLong waited = new AtomicLong();
    private final Bodies bodies = new Bodies();
    private final Session session;
    private final BodyReader reader;

    /** @param record told of every exchange, also of those that were throttled, in the thread that sent it */
    public Client(Target target, Signer signer, ErrorShape errors, ClientOptions options, Consumer<Exchange> record) {
        this(target, signer, errors, options, record, Dns.SYSTEM);
    }

    Client(Target target, Signer signer, ErrorShape errors, ClientOptions options, Consumer<Exchange> record, Dns dns) {
        this.target = target;
        this.signer = signer;
        this.errors = errors;
        this.options = options;
        this.record = record;
        this.session = new Session(errors);
        this.redaction = new Redaction(
                target.callers().values(),
                target.route().proxy().map(ProxyServer::secrets).orElse(List.of()));
        this.reader = new BodyReader(options.largestBody(), redaction);
        this.pace = options.rate().of(target.url());
        this.troubleWords = new Troubles(target, options.timeout(), redaction);
        this.http = Transport.client(target, options.timeout(), dns);
    }

    /**
     * Sends a call, and again while it is throttled.
     *
     * @param scenario name of the scenario that it serves
     * @return the last exchange; trouble is a value in it, never thrown
     */
    public Exchange send(Call call, String scenario) {
        return send(call, scenario, () -> {});
    }

    /**
     * The same, with a pause between signing and sending.
     *
     * @param ready run once when the call is signed and may go out; it goes out when this comes back. Not run where the call
     *     cannot be sent
     */
    public Exchange send(Call call, String scenario, Runnable ready) {
        Optional<Trouble> over = session.over(call);
        return over.isPresent()
                ? failed(Attempt.unsent(call, scenario), over.get())
                : session.noted(patiently(call, scenario, ready), again -> patiently(again, scenario, () -> {}));
    }

    private Exchange patiently(Call call, String scenario, Runnable ready) {
        Exchange exchange = once(call, scenario, ready);
        for (int attempt = 1; attempt < ATTEMPTS && throttled(exchange); attempt++) {
            if (!waitedOut(exchange, attempt)) {
                break;
            }
            exchange = once(call, scenario, () -> {});
        }
        return exchange;
    }

    /** Whether the target still answered "too many" when patience ended. */
    public boolean throttled(Exchange exchange) {
        return exchange.response()
                .filter(answer -> answer.refusal() && errors.throttled(answer))
                .isPresent();
    }

    private boolean waitedOut(Exchange exchange, int attempt) {
        // Whoever is throttled again after the time that was asked for is one of many: those make room for each other.
        Duration room = attempt == 1 ? Duration.ZERO : Duration.ofMillis(25L << attempt);
        Duration wait = exchange.response()
                .flatMap(answer -> answer.header("Retry-After"))
                .flatMap(value -> RetryAfter.parse(value, Instant.now()))
                .map(told -> told.compareTo(room) < 0 ? room : told)
                .orElse(Duration.ofMillis(100L << attempt));
        if (wait.compareTo(options.longestWait()) > 0) {
            return false;
        }
        if (waited.addAndGet(wait.toNanos()) > options.longestWait().toNanos()) {
            waited.addAndGet(-wait.toNanos());
            return false;
        }
        Pace.sleepUntil(System.nanoTime() + wait.toNanos());
        return true;
    }

    private Exchange once(Call call, String scenario, Runnable ready) {
        Optional<String> givenUp = givenUp();
        if (givenUp.isPresent()) {
            return failed(
                    Attempt.unsent(call, scenario),
                    new Trouble(Trouble.Kind.GIVEN_UP, "not sent: " + target.url() + " gave " + givenUp.get()));
        }
        pace.await();
        Request request;
        try {
            request = request(call);
        } catch (RuntimeException e) {
            // Such as a token that ends with a line break, which no header can hold.
            lastTrouble = "the call cannot be sent: " + Troubles.brief(redaction.text(String.valueOf(e.getMessage())));
            troubles.incrementAndGet();
            return failed(Attempt.unsent(call, scenario), new Trouble(Trouble.Kind.BROKEN, lastTrouble));
        }
        List<Header> headers = new ArrayList<>();
        request.headers().forEach(header -> headers.add(redaction.header(header.getFirst(), header.getSecond())));
        ready.run();
        Attempt attempt = new Attempt(call, scenario, List.copyOf(headers), Instant.now(), System.nanoTime());
        try (okhttp3.Response response = http.newCall(request).execute()) {
            Optional<BodyReader.Body> body = reader.read(response);
            troubles.set(0);
            return answered(attempt, response, body);
        } catch (IOException | RuntimeException e) {
            Trouble trouble = troubleWords.of(e);
            lastTrouble = trouble.message();
            if (trouble.kind() == Trouble.Kind.TIMEOUT) {
                timeouts.incrementAndGet();
            }
            troubles.incrementAndGet();
            return failed(attempt, trouble);
        } finally {
            reader.done();
        }
    }

    /** What the target gave that makes another call useless; empty where none is. */
    private Optional<String> givenUp() {
        if (troubles.get() >= BROKEN_IN_A_ROW) {
            return Optional.of("no answer " + BROKEN_IN_A_ROW + " times in a row: " + lastTrouble);
        }
        if (timeouts.get() >= TIMEOUTS_IN_ALL) {
            return Optional.of("no answer in time " + TIMEOUTS_IN_ALL + " times in all");
        }
        return bodies.full() ? Optional.of("longer answers than a run can hold, " + bodies.told()) : Optional.empty();
    }

    /** @param body empty where it is too large */
    private Exchange answered(Attempt attempt, okhttp3.Response response, Optional<BodyReader.Body> body) {
        if (body.isEmpty()) {
            return failed(
                    attempt,
                    new Trouble(
                            Trouble.Kind.TOO_LARGE,
                            target.url() + " answered with a body of more than " + (options.largestBody() >> 20)
                                    + " MiB"));
        }
        Optional<String> beyond = JsonBounds.beyond(body.get().bytes());
        if (beyond.isPresent()) {
            return failed(
                    attempt,
                    new Trouble(
                            Trouble.Kind.TOO_LARGE,
                            target.url() + " answered with JSON that the kit does not read: " + beyond.get()));
        }
        List<Header> received = new ArrayList<>();
        SentOnce.headers(response)
                .forEach(header -> received.add(redaction.header(header.getFirst(), header.getSecond())));
        Optional<String> fault = HttpSyntax.fault(received);
        if (fault.isPresent()) {
            return failed(
                    attempt,
                    new Trouble(Trouble.Kind.BROKEN, target.url() + " answers with what is not HTTP: " + fault.get()));
        }
        return recorded(
                attempt,
                Optional.of(new Response(
                        SentOnce.status(response),
                        List.copyOf(received),
                        bodies.kept(redaction.body(body.get().bytes())),
                        body.get().codingError())),
                Optional.empty());
    }

    private Request request(Call call) {
        String query = call.encodedQuery();
        URI base = target.route().base(target.url());
        String url = target.route().called(target.url()) + call.encodedPath() + (query.isEmpty() ? "" : "?" + query);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", base.getRawAuthority());
        headers.put("Accept", "application/json");
        // Said here, so that it is decoded here: a body that is no gzip is then a finding, not a broken connection.
        headers.put("Accept-Encoding", "gzip");
        headers.put("User-Agent", "assay");
        call.headers().forEach((name, value) -> value.ifPresent(text -> headers.put(name, text)));
        target.credentials(call.caller()).ifPresent(credentials -> {
            Map<String, String> signed = signer.sign(base, call, Map.copyOf(headers), credentials);
            redaction.signed(signed);
            headers.putAll(signed);
        });
        Request.Builder request = new Request.Builder().url(HttpUrl.get(url)).method(call.method(), body(call));
        headers.forEach(request::header);
        return request.build();
    }

    private static @Nullable RequestBody body(Call call) {
        if (call.body().isEmpty()) {
            return null;
        }
        boolean changed = call.flaw().filter(SigningFlaw.BODY_CHANGED::equals).isPresent();
        byte[] text = (call.body().get() + (changed ? " " : "")).getBytes(StandardCharsets.UTF_8);
        // Its type is a header like any other: the HTTP client would add to it what was not signed.
        return RequestBody.create(text, null);
    }

    private Exchange failed(Attempt attempt, Trouble trouble) {
        return recorded(attempt, Optional.empty(), Optional.of(trouble));
    }

    private Exchange recorded(Attempt attempt, Optional<Response> response, Optional<Trouble> trouble) {
        String query = attempt.call().encodedQuery();
        Exchange exchange = new Exchange(
                id(sent.incrementAndGet()),
                attempt.scenario(),
                attempt.call(),
                target.url() + attempt.call().encodedPath() + (query.isEmpty() ? "" : "?" + query),
                attempt.headers(),
                response,
                trouble,
                attempt.started(),
                attempt.startNanos(),
                System.nanoTime());
        if (!closed) {
            record.accept(exchange);
        }
        return exchange;
    }

    /** A call that is made. */
    private record Attempt(Call call, String scenario, List<Header> headers, Instant started, long startNanos) {
        /** One that is over before anything is sent. */
        static Attempt unsent(Call call, String scenario) {
            return new Attempt(call, scenario, List.of(), Instant.now(), System.nanoTime());
        }
    }

    /** Four digits at least. */
    private static String id(int number) {
        String digits = Integer.toString(number);
        return "x" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Ends idle connections, and forgets what it held; calls under way end by themselves, and nobody is told of them. */
    @Override
    public void close() {
        closed = true;
        http.connectionPool().evictAll();
        bodies.forget();
        redaction.forget();
    }
}
