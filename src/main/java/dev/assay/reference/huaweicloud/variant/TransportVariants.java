package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Bodies;
import dev.assay.reference.http.Json;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;

/** The same answers, sent or written in another way. */
final class TransportVariants {
    private static final long LATE = 15_000_000L;

    private TransportVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of("gzip", "Bodies are compressed for those who accept it.", new Answering(TransportVariants::gzip)),
                of(
                        "gzip-by-old-name",
                        "Bodies are compressed, and said to be x-gzip.",
                        new Answering((call, answer) -> {
                            Answer compressed = gzip(call, answer);
                            return compressed == answer ? answer : compressed.header("Content-Encoding", "x-gzip");
                        })),
                of("chunked", "Bodies come in chunks.", Answering.always(TransportVariants::chunked)),
                of(
                        "chunked-gzip",
                        "Bodies are compressed and come in chunks.",
                        new Answering((call, answer) -> chunked(gzip(call, answer)))),
                of(
                        "connection-close",
                        "Every connection is closed after its answer.",
                        Answering.always(answer -> answer.header("Connection", "close"))),
                of("late", "Every answer takes 15 ms.", Answering.always(TransportVariants::late)),
                of(
                        "ascii-escapes",
                        "Letters outside ASCII are escaped.",
                        Answering.always(answer -> answer.bytes(
                                Bodies.escaped(answer.text(), c -> c >= 0x80).getBytes(StandardCharsets.US_ASCII)))),
                of(
                        "slash-escapes",
                        "Slashes are escaped.",
                        Answering.always(answer ->
                                answer.bytes(answer.text().replace("/", "\\/").getBytes(StandardCharsets.UTF_8)))),
                of("pretty", "JSON is indented and ends with a line.", Answering.always(TransportVariants::pretty)));
    }

    private static NamedVariant of(String name, String description, Variant variant) {
        return NamedVariant.of(name, description, () -> variant);
    }

    private static Answer gzip(Call call, Answer answer) {
        if (!Objects.requireNonNullElse(call.header("Accept-Encoding"), "").contains("gzip")) {
            return answer;
        }
        return answer.bytes(Bodies.gzip(answer.body())).header("Content-Encoding", "gzip");
    }

    private static Answer chunked(Answer answer) {
        return answer.header("Transfer-Encoding", "chunked");
    }

    private static Answer late(Answer answer) {
        LockSupport.parkNanos(LATE);
        return answer;
    }

    private static Answer pretty(Answer answer) {
        try {
            return answer.text(
                    answer.bytes(Json.writeIndented(Json.read(answer.body()))).text() + "\n");
        } catch (JacksonException e) {
            return answer;
        }
    }
}
