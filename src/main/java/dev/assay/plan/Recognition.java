package dev.assay.plan;

import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which operation a request calls that was not made here, and with what. */
public final class Recognition {
    private static final List<String> KEPT = List.of("Accept", "Content-Type");

    private final List<Operation> operations = new ArrayList<>();

    /** @param operations those of a contract; the operations that give keys for them are known too, after them */
    public Recognition(Collection<Operation> operations) {
        this.operations.addAll(operations);
        for (Operation operation : operations) {
            operation.finds().listed().ifPresent(this.operations::add);
            operation.finds().created().ifPresent(this.operations::add);
        }
    }

    /**
     * A request as it went over the wire.
     *
     * @param path encoded, below the URL of the target, with a slash at its beginning
     * @param query encoded, without {@code ?}; empty where there is none
     * @param headers by name, in any case
     * @param body as text; empty where there is none
     */
    public record Request(
            String method, String path, String query, Map<String, String> headers, Optional<String> body) {}

    /**
     * The call of an operation that a request is: method and path are its own, and so are the headers that tell it from
     * others. Of the headers only those are kept that the operation describes, and what is said of bodies.
     *
     * @return empty where it is none
     */
    public Optional<Call> call(Request request, Caller caller) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        List<String> path = segments(request.path());
        return operations.stream()
                .filter(operation -> operation.method().equals(request.method().toUpperCase(Locale.ROOT)))
                .filter(operation -> matches(segments(operation.path()), path))
                .filter(operation -> told(operation, headers))
                .findFirst()
                .map(operation -> made(Optional.of(operation), request, headers, caller));
    }

    /** The same request as a call of no operation. */
    public static Call elsewhere(Request request, Caller caller) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        return made(Optional.empty(), request, headers, caller);
    }

    private static Call made(
            Optional<Operation> operation, Request request, Map<String, String> headers, Caller caller) {
        List<String> names = new ArrayList<>(KEPT);
        operation.ifPresent(one -> one.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .map(Parameter::name)
                .forEach(names::add));
        Map<String, Optional<String>> kept = new LinkedHashMap<>();
        for (String name : names) {
            Optional.ofNullable(headers.get(name)).ifPresent(value -> kept.put(name, Optional.of(value)));
        }
        return new Call(
                operation,
                request.method().toUpperCase(Locale.ROOT),
                segments(request.path()).stream()
                        .map(segment -> decoded(segment.replace("+", "%2B")))
                        .toList(),
                arguments(request.query()),
                Collections.unmodifiableMap(kept),
                request.body(),
                Optional.empty(),
                caller);
    }

    private static boolean matches(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            boolean open = template.get(i).startsWith("{") && template.get(i).endsWith("}");
            String segment = decoded(path.get(i).replace("+", "%2B"));
            // A client that shortens paths would make another one of it.
            if (open
                    ? segment.equals(".") || segment.equals("..")
                    : !template.get(i).equals(segment)) {
                return false;
            }
        }
        return true;
    }

    private static boolean told(Operation operation, Map<String, String> headers) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .allMatch(parameter -> parameter
                        .constant()
                        .map(value -> value.equals(headers.get(parameter.name())))
                        .orElse(true));
    }

    private static List<Argument> arguments(String query) {
        List<Argument> arguments = new ArrayList<>();
        for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = one.indexOf('=');
            arguments.add(
                    equals < 0
                            ? new Argument(decoded(one), null)
                            : new Argument(decoded(one.substring(0, equals)), decoded(one.substring(equals + 1))));
        }
        return List.copyOf(arguments);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Decoded; as it stands where it is not encoded as it should be. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
