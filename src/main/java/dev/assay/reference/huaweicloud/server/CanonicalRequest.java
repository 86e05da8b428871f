package dev.assay.reference.huaweicloud.server;

import dev.assay.reference.http.Hashes;
import dev.assay.reference.huaweicloud.server.Parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The text that a signature is made over. Clients differ in two points, and all of them are taken: a path segment is
 * encoded from its decoded or from its sent form (the Java SDK does the latter), and the values of one name stand in the
 * order sent (the Java SDK) or sorted (others).
 */
final class CanonicalRequest {
    private CanonicalRequest() {}

    static Set<String> spellings(Call call, List<String> signedHeaders) {
        String headers = headers(call, signedHeaders);
        String hash = Objects.requireNonNullElseGet(
                call.header("X-Sdk-Content-Sha256"), () -> HexFormat.of().formatHex(Hashes.sha256(call.body())));
        Set<String> spellings = new LinkedHashSet<>();
        for (String path : paths(call.rawPath())) {
            for (String query : queries(call.parameters())) {
                spellings.add(
                        String.join("\n", call.method(), path, query, headers, String.join(";", signedHeaders), hash));
            }
        }
        return spellings;
    }

    private static Set<String> paths(String rawPath) {
        return new LinkedHashSet<>(
                List.of(path(rawPath, Percent::decodePath), path(rawPath, UnaryOperator.identity())));
    }

    private static String path(String rawPath, UnaryOperator<String> form) {
        StringBuilder path = new StringBuilder();
        for (String segment : rawPath.split("/")) {
            path.append(Percent.encode(form.apply(segment))).append('/');
        }
        return path.toString();
    }

    private static Set<String> queries(Parameters parameters) {
        Comparator<Parameter> byName = Comparator.comparing(parameter -> Percent.encode(parameter.name()));
        Comparator<Parameter> byValue = Comparator.comparing(parameter -> Percent.encode(parameter.value()));
        return new LinkedHashSet<>(
                List.of(query(parameters.sent(), byName), query(parameters.sent(), byName.thenComparing(byValue))));
    }

    private static String query(List<Parameter> sent, Comparator<Parameter> order) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : sent.stream().sorted(order).toList()) {
            pairs.add(Percent.encode(parameter.name()) + "=" + Percent.encode(parameter.value()));
        }
        return String.join("&", pairs);
    }

    private static String headers(Call call, List<String> signedHeaders) {
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders) {
            String value = Objects.requireNonNullElse(call.header(name), "");
            headers.append(name).append(':').append(value.strip()).append('\n');
        }
        return headers.toString();
    }

    static List<String> names(String signedHeaders) {
        return Arrays.asList(signedHeaders.split(";"));
    }
}
