package dev.assay.cli;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A target that tells everybody what it was sent, another way each time, and sends clients on to somebody else. */
final class EchoingTarget implements Loopback.Script {
    private final URI elsewhere;
    private final AtomicInteger count = new AtomicInteger();

    EchoingTarget(URI elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Answer answer(Asked asked) throws IOException {
        int turn = count.incrementAndGet();
        String request = asked.method() + " " + asked.target() + "\n"
                + asked.headers().entrySet().stream()
                        .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                        .collect(Collectors.joining("\n"));
        String proofs = asked.headers().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).matches(".*authorization|.*token"))
                .map(header -> String.join(", ", header.getValue()))
                .collect(Collectors.joining(" "));
        // First contact is good, so that a whole run comes of it.
        return switch (turn < 12 ? 1 : turn % 12) {
            case 1, 2, 3, 4 -> good(asked, spelt(turn / 12, proofs));
            case 5 -> Answer.json(403, "{\"error_code\": \"E\", \"error_msg\": " + quoted(request) + "}");
            case 6 -> page(502, "<html><title>" + proofs + "</title><pre>" + request + "</pre></html>");
            case 7 -> Answer.json(302, "").with("Location", elsewhere + "/?" + percent(proofs));
            case 8 ->
                Answer.json(400, "{\"__type\": " + quoted(proofs) + ", \"Message\": " + quoted(percent(request)) + "}")
                        .with("X-Echo", proofs)
                        .with(
                                "X-Echo-" + turn,
                                Base64.getEncoder().encodeToString(proofs.getBytes(StandardCharsets.UTF_8)))
                        .with("WWW-Authenticate", proofs);
            case 9 -> page(200, "no JSON: " + proofs.toUpperCase(Locale.ROOT));
            case 10 -> cut(request);
            case 11 -> page(500, Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8)));
            default -> page(404, "{\"saw\": \"" + escaped(proofs) + "\", ");
        };
    }

    /** What the contracts describe, the echo in a text of it, the next page somewhere else. */
    private Answer good(Asked asked, String echo) {
        if (asked.method().equals("POST")) {
            return Answer.json(
                            200,
                            "{\"CreateAccountStatus\": {\"Id\": \"car-0123456789abcdef0123456789abcdef\","
                                    + " \"AccountName\": " + quoted(echo)
                                    + ", \"State\": \"FAILED\", \"FailureReason\": "
                                    + quoted(echo) + ", \"RequestedTimestamp\": 1.7E9, \"CompletedTimestamp\": 1.7E9}}")
                    .with("x-amzn-RequestId", echo);
        }
        String one = "{\"id\": \"r1\", \"account_name\": " + quoted(echo) + ", \"state\": \"failed\","
                + " \"failure_reason\": " + quoted(echo) + ", \"created_at\": \"2026-01-02T03:04:05Z\"}";
        boolean list = asked.target().split("\\?")[0].endsWith("status");
        String two = one.replace("r1", "r2");
        return Answer.json(
                        200,
                        list
                                ? "{\"create_account_statuses\": [" + one + ", " + two + "], \"page_info\":"
                                        + " {\"current_count\": 2, \"next_marker\": " + quoted(elsewhere + "/" + echo)
                                        + "}}"
                                : "{\"create_account_status\": " + one + "}")
                .with("Link", "<" + elsewhere + "/?page=2>; rel=next")
                .with("Set-Cookie", "echo=" + echo);
    }

    private static String spelt(int turn, String text) {
        return switch (turn % 6) {
            case 0 -> text;
            case 1 -> percent(text);
            case 2 -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case 3 -> new StringBuilder(text).reverse().toString();
            case 4 -> text.toUpperCase(Locale.ROOT);
            default -> text.replace("/", "&#47;");
        };
    }

    private static Answer page(int status, String text) {
        return new Answer(
                status, List.of(Map.entry("Content-Type", "text/html")), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that it is gzip, and ends in its middle. */
    private static Answer cut(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = out.toByteArray();
        return new Answer(200, List.of(), java.util.Arrays.copyOf(whole, whole.length - 10))
                .with("Content-Encoding", "gzip");
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("/", "\\/") + "\"";
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
    }
}
