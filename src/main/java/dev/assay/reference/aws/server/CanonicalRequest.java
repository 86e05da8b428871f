package dev.assay.reference.aws.server;

import dev.assay.reference.http.Hashes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The text that a signature is made over. */
final class CanonicalRequest {
    private CanonicalRequest() {}

    static String of(Call call, List<String> signedHeaders) {
        return String.join(
                "\n",
                call.method(),
                call.rawPath(),
                query(call.rawQuery()),
                headers(call, signedHeaders),
                String.join(";", signedHeaders),
                hash(call));
    }

    /** Of the body that came, whatever a header says of it. */
    static String hash(Call call) {
        return HexFormat.of().formatHex(Hashes.sha256(call.body()));
    }

    /** Sorted; encoded as it was sent, since the contract's one path takes no query that would need more. */
    private static String query(String rawQuery) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String headers(Call call, List<String> signedHeaders) {
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders) {
            String values = call.headers(name).stream()
                    .map(value -> value.strip().replaceAll(" +", " "))
                    .collect(Collectors.joining(","));
            headers.append(name).append(':').append(values).append('\n');
        }
        return headers.toString();
    }
}
