package dev.assay;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.exchange.Response;
import dev.assay.exchange.Trouble;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes exchanges as if they had been recorded, so that they can be judged without any server. */
public final class Recorded {
    /** The moment at which every exchange began. */
    public static final Instant STARTED = Instant.parse("2026-03-04T12:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Call call;
    private int status = 200;
    private final List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
    private byte[] body = {};
    private Optional<String> codingError = Optional.empty();
    private long start = 10;
    private long end = 20;

    private Recorded(Call call) {
        this.call = call;
    }

    /** A call of ListCreateAccountStatuses. */
    public static Recorded list() {
        return new Recorded(Call.of(Packs.huaweicloud().operation("ListCreateAccountStatuses")));
    }

    /** A call of ShowCreateAccountStatus for one request. */
    public static Recorded show(String id) {
        Operation show = Packs.huaweicloud().operation("ShowCreateAccountStatus");
        return new Recorded(Call.of(show).with(show.parameter("create_account_status_id"), List.of(id)));
    }

    /** A call of the operation of the pack {@code aws} that describes one request. */
    public static Recorded describe(String id) {
        Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
        return new Recorded(Call.of(describe).with(describe.parameter("CreateAccountRequestId"), List.of(id)))
                .header("Content-Type", "application/x-amz-json-1.1");
    }

    /** A parameter with these values. */
    public Recorded with(String parameter, String... values) {
        call = call.with(call.operation().orElseThrow().parameter(parameter), List.of(values));
        return this;
    }

    /** A path that no operation has. */
    public Recorded elsewhere() {
        call = call.elsewhere("no-such-path");
        return this;
    }

    public Recorded status(int status) {
        this.status = status;
        return this;
    }

    /** A header instead of that of this name; null leaves it out. */
    public Recorded header(String name, @org.jspecify.annotations.Nullable String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        if (value != null) {
            headers.add(new Header(name, value));
        }
        return this;
    }

    /** A body; a single quote stands for a double one. */
    public Recorded body(String text) {
        return bytes(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public Recorded bytes(byte[] bytes) {
        this.body = bytes;
        return this;
    }

    /** A body that could not be decoded, for this reason. */
    public Recorded undecoded(String error) {
        codingError = Optional.of(error);
        return this;
    }

    /** When it was sent and when it was answered, on the run's clock. */
    public Recorded from(long start, long end) {
        this.start = start;
        this.end = end;
        return this;
    }

    public Exchange exchange() {
        return exchange(Optional.of(new Response(status, List.copyOf(headers), body, codingError)), Optional.empty());
    }

    /** A call that got no answer. */
    public Exchange trouble() {
        return exchange(Optional.empty(), Optional.of(new Trouble(Trouble.Kind.BROKEN, "it broke")));
    }

    private Exchange exchange(Optional<Response> response, Optional<Trouble> trouble) {
        return new Exchange(
                "t" + COUNT.incrementAndGet(),
                "a test",
                call,
                "http://stub" + call.encodedPath(),
                List.of(),
                response,
                trouble,
                STARTED,
                start,
                end);
    }
}
