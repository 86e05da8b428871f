package dev.assay.plan;

import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request to be sent. Immutable; each method gives a call with one thing changed.
 *
 * @param operation the operation that is called; empty where the path is of none
 * @param method HTTP method
 * @param path path before encoding, as segments
 * @param query names and values, in the order to be sent
 * @param headers headers that differ from what the caller's credentials give: a value, or empty to leave the header out
 * @param caller who calls
 */
public record Call(
        Optional<Operation> operation,
        String method,
        List<String> path,
        List<Argument> query,
        Map<String, Optional<String>> headers,
        Caller caller) {

    /** A call by the management account without any optional argument; a parameter in the path is still to be given. */
    public static Call of(Operation operation) {
        return new Call(
                Optional.of(operation),
                operation.method(),
                segments(operation.path()),
                List.of(),
                Map.of(),
                Caller.MANAGEMENT);
    }

    /** The same call with one parameter given these values and no others; none leaves it out. */
    public Call with(Parameter parameter, List<String> values) {
        return switch (parameter.in()) {
            case "path" ->
                new Call(
                        operation,
                        method,
                        fill(parameter.name(), values.isEmpty() ? "" : values.get(0)),
                        query,
                        headers,
                        caller);
            case "header" ->
                withHeader(parameter.name(), values.isEmpty() ? Optional.empty() : Optional.of(values.get(0)));
            default ->
                withQuery(
                        parameter.name(),
                        // In alphabetical order: some servers sort the values of one name before they check a
                        // signature, some leave them in the order sent. So both read the same.
                        values.stream()
                                .sorted(Comparator.naturalOrder())
                                .map(value -> new Argument(parameter.name(), value))
                                .toList());
        };
    }

    /** The same call with a parameter that has a name but no value. */
    public Call withBare(Parameter parameter) {
        return withQuery(parameter.name(), List.of(new Argument(parameter.name(), null)));
    }

    /** The same call with the values of one query parameter in the opposite order. */
    public Call reversed(String parameter) {
        List<Argument> backwards = new ArrayList<>(
                query.stream().filter(a -> a.name().equals(parameter)).toList());
        Collections.reverse(backwards);
        return withQuery(parameter, backwards);
    }

    /** The same call by another caller. */
    public Call by(Caller other) {
        return new Call(operation, method, path, query, headers, other);
    }

    /** The same call to a path beside its own, which no operation has. */
    public Call elsewhere(String lastSegment) {
        List<String> other =
                new ArrayList<>(segments(operation.map(Operation::path).orElse("/")));
        other.set(other.size() - 1, lastSegment);
        return new Call(Optional.empty(), method, List.copyOf(other), query, headers, caller);
    }

    /** Values that a query parameter is given, in the order sent; a bare name counts as an empty value. */
    public List<String> values(String parameter) {
        return query.stream()
                .filter(argument -> argument.name().equals(parameter))
                .map(argument -> argument.value() == null ? "" : argument.value())
                .toList();
    }

    /** Value of the path parameter; empty where the path has none of that name. */
    public Optional<String> pathValue(String parameter) {
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        int index = segments(operation.get().path()).indexOf("{" + parameter + "}");
        return index < 0 || path.get(index).equals("{" + parameter + "}")
                ? Optional.empty()
                : Optional.of(path.get(index));
    }

    /** Path as it goes over the wire. */
    public String encodedPath() {
        return path.stream().map(PercentEncoding::of).collect(Collectors.joining("/", "/", ""));
    }

    /** Path before encoding; a slash inside a segment cannot be told from one between segments. */
    public String decodedPath() {
        return "/" + String.join("/", path);
    }

    /** Query as it goes over the wire, without {@code ?}; empty where there is none. */
    public String encodedQuery() {
        return query.stream()
                .map(argument -> PercentEncoding.of(argument.name())
                        + (argument.value() == null ? "" : "=" + PercentEncoding.of(argument.value())))
                .collect(Collectors.joining("&"));
    }

    private Call withHeader(String name, Optional<String> value) {
        Map<String, Optional<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Call(operation, method, path, query, Map.copyOf(changed), caller);
    }

    private Call withQuery(String name, List<Argument> arguments) {
        List<Argument> changed = new ArrayList<>(
                query.stream().filter(a -> !a.name().equals(name)).toList());
        changed.addAll(arguments);
        return new Call(operation, method, path, List.copyOf(changed), headers, caller);
    }

    private List<String> fill(String parameter, String value) {
        List<String> template = segments(operation.map(Operation::path).orElse("/"));
        return template.stream()
                .map(segment -> segment.equals("{" + parameter + "}") ? value : segment)
                .toList();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
