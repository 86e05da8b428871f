package dev.assay.prove.mutant;

import dev.assay.plan.Call;
import dev.assay.plan.Members;
import dev.assay.reference.mutant.Asked;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads requests by the contract: which operation they call, and with which values. */
final class Requests {
    private final Pack pack;

    Requests(Pack pack) {
        this.pack = pack;
    }

    /**
     * The operation that is called; empty where it is none. Where a header tells operations apart, one that names none of
     * them is taken for the contract's, called wrongly.
     */
    Optional<Operation> operation(Asked asked) {
        List<Operation> possible = Stream.concat(
                        pack.operations().values().stream(),
                        pack.operations().values().stream()
                                .flatMap(operation -> Stream.concat(
                                        operation.finds().listed().stream(), operation.finds().created().stream())))
                .filter(operation -> operation.method().equals(asked.method()))
                .filter(operation -> matches(segments(operation.path()), segments(asked.path())))
                .toList();
        return possible.stream()
                .filter(operation -> named(operation, asked))
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    /** Whether every header that has one value has it. */
    private static boolean named(Operation operation, Asked asked) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .allMatch(parameter -> parameter
                        .constant()
                        .map(value -> asked.header(parameter.name()).contains(value))
                        .orElse(true));
    }

    /** The values that a parameter has, before encoding; empty where it is absent. */
    static Optional<List<String>> values(Operation operation, Parameter parameter, Asked asked) {
        List<String> values =
                switch (parameter.in()) {
                    case "path" -> inPath(operation, parameter.name(), asked);
                    case "query" -> inQuery(parameter.name(), asked);
                    case "header" -> asked.header(parameter.name());
                    case "body" ->
                        Members.text(new String(asked.body(), StandardCharsets.UTF_8), parameter.name()).stream()
                                .toList();
                    default -> List.of();
                };
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** The same request as a call by the management account; its headers are those that a call has by itself. */
    static Call call(Operation operation, Asked asked) {
        Call call = Call.of(operation);
        for (Parameter parameter : operation.parameters()) {
            Optional<List<String>> values = values(operation, parameter, asked);
            if (values.isPresent() && !parameter.in().equals("header")) {
                call = with(call, parameter, values.get());
            }
        }
        return call;
    }

    /** The call with other values of one parameter; an empty list where the values are one empty one. */
    static Call with(Call call, Parameter parameter, List<String> values) {
        return parameter.list() && values.equals(List.of("")) ? call.withBare(parameter) : call.with(parameter, values);
    }

    private static List<String> inPath(Operation operation, String name, Asked asked) {
        int index = segments(operation.path()).indexOf("{" + name + "}");
        return index < 0 ? List.of() : List.of(decoded(segments(asked.path()).get(index)));
    }

    private static List<String> inQuery(String name, Asked asked) {
        List<String> values = new ArrayList<>();
        for (String argument : asked.query().split("&")) {
            String[] parts = argument.split("=", 2);
            if (decoded(parts[0]).equals(name)) {
                values.add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean matches(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(decoded(path.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
