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
import tools.jackson.databind.JsonNode;

/**
 * One request to be sent. Immutable; each method gives a call with one thing changed.
 *
 * @param operation the operation that is called; empty where the path is of none
 * @param method HTTP method
 * @param path path before encoding, as segments
 * @param query names and values, in the order to be sent
 * @param headers headers beside those that the caller's credentials give: a value, or empty to leave one of theirs out
 * @param body body as text; empty where there is none
 * @param flaw what is wrong with its signature; empty where nothing is
 * @param caller who calls
 */
public record Call(
        Optional<Operation> operation,
        String method,
        List<String> path,
        List<Argument> query,
        Map<String, Optional<String>> headers,
        Optional<String> body,
        Optional<SigningFlaw> flaw,
        Caller caller) {
    private static final String CONTENT_TYPE = "Content-Type";

    /**
     * A call by the management account without any optional argument. A parameter that has one value is given; the
     * others, in the path or in the body, are still to be given.
     */
    public static Call of(Operation operation) {
        Map<String, Optional<String>> headers = new LinkedHashMap<>();
        operation.bodyType().ifPresent(type -> headers.put(CONTENT_TYPE, Optional.of(type)));
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .forEach(parameter ->
                        parameter.constant().ifPresent(value -> headers.put(parameter.name(), Optional.of(value))));
        return new Call(
                Optional.of(operation),
                operation.method(),
                segments(operation.path()),
                List.of(),
                Collections.unmodifiableMap(headers),
                operation.bodyType().map(type -> "{}"),
                Optional.empty(),
                Caller.MANAGEMENT);
    }

    /** The same call with one parameter given these values and no others; none leaves it out. */
    public Call with(Parameter parameter, List<String> values) {
        return switch (parameter.in()) {
            case "path" -> withPath(fill(parameter.name(), values.isEmpty() ? "" : values.get(0)));
            case "header" -> withHeader(parameter, values.isEmpty() ? Optional.empty() : Optional.of(values.get(0)));
            case "body" -> withBody(Members.with(body.orElse(""), parameter, values));
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

    /** The same call with a member of its JSON body given this value, of whatever type. */
    public Call withMember(String name, JsonNode value) {
        return withBody(Members.with(body.orElse(""), name, value));
    }

    /** The same call with this text as its body. */
    public Call withBody(String text) {
        return new Call(operation, method, path, query, headers, Optional.of(text), flaw, caller);
    }

    /** The same call with more behind the type of its body, such as {@code ; charset=utf-8}. */
    public Call withContentTypeParameter(String parameter) {
        String type = headers.getOrDefault(CONTENT_TYPE, Optional.empty()).orElse("");
        return withHeaders(CONTENT_TYPE, Optional.of(type + parameter));
    }

    /** The same call with something wrong with its signature. */
    public Call flawed(SigningFlaw signingFlaw) {
        return new Call(operation, method, path, query, headers, body, Optional.of(signingFlaw), caller);
    }

    /** The same call with another method and without a body; no operation has it. */
    public Call withMethod(String other) {
        Map<String, Optional<String>> bare = new LinkedHashMap<>(headers);
        bare.remove(CONTENT_TYPE);
        return new Call(
                Optional.empty(),
                other,
                path,
                query,
                Collections.unmodifiableMap(bare),
                Optional.empty(),
                flaw,
                caller);
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
        return new Call(operation, method, path, query, headers, body, flaw, other);
    }

    /** The same call to a path beside its own, which no operation has. */
    public Call elsewhere(String lastSegment) {
        List<String> other =
                new ArrayList<>(segments(operation.map(Operation::path).orElse("/")));
        other.set(other.size() - 1, lastSegment);
        return new Call(Optional.empty(), method, List.copyOf(other), query, headers, body, flaw, caller);
    }

    /** The same call, taken for one of no operation: nothing is known of its answer. */
    public Call ofNone() {
        return new Call(Optional.empty(), method, path, query, headers, body, flaw, caller);
    }

    /** Values that a query parameter is given, in the order sent; a bare name counts as an empty value. */
    public List<String> values(String parameter) {
        return query.stream()
                .filter(argument -> argument.name().equals(parameter))
                .map(argument -> argument.value() == null ? "" : argument.value())
                .toList();
    }

    /** The value that a parameter is given, the first of several; empty where it is given none, or no text. */
    public Optional<String> value(Parameter parameter) {
        return switch (parameter.in()) {
            case "path" -> pathValue(parameter.name());
            case "header" -> headers.getOrDefault(parameter.name(), Optional.empty());
            case "body" -> Members.text(body.orElse(""), parameter.name());
            default -> values(parameter.name()).stream().findFirst();
        };
    }

    private Optional<String> pathValue(String parameter) {
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

    /** A header that has one value tells which operation is called: with another, it is none that there is. */
    private Call withHeader(Parameter parameter, Optional<String> value) {
        Call changed = withHeaders(parameter.name(), value);
        return parameter.constant().isEmpty() || parameter.constant().equals(value)
                ? changed
                : new Call(Optional.empty(), method, path, query, changed.headers, body, flaw, caller);
    }

    private Call withHeaders(String name, Optional<String> value) {
        Map<String, Optional<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Call(operation, method, path, query, Collections.unmodifiableMap(changed), body, flaw, caller);
    }

    private Call withPath(List<String> other) {
        return new Call(operation, method, other, query, headers, body, flaw, caller);
    }

    private Call withQuery(String name, List<Argument> arguments) {
        List<Argument> changed = new ArrayList<>(
                query.stream().filter(a -> !a.name().equals(name)).toList());
        changed.addAll(arguments);
        return new Call(operation, method, path, List.copyOf(changed), headers, body, flaw, caller);
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
