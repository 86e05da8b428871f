package dev.assay.reference.huaweicloud.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters, decoded, in the order sent.
 *
 * @param sent every one of them, repeated names included
 */
public record Parameters(List<Parameter> sent) {

    /**
     * One query parameter.
     *
     * @param value empty for {@code name=} as well as for a bare {@code name}
     */
    public record Parameter(String name, String value) {}

    public Parameters {
        sent = List.copyOf(sent);
    }

    static Parameters parse(@Nullable String rawQuery) {
        List<Parameter> sent = new ArrayList<>();
        for (String pair : Objects.requireNonNullElse(rawQuery, "").split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!pair.isEmpty()) {
                sent.add(new Parameter(Percent.decodeQuery(name), Percent.decodeQuery(value)));
            }
        }
        return new Parameters(sent);
    }

    /** Every value of this name, in the order sent. */
    public List<String> all(String name) {
        return sent.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** Whether this name was sent once, with this value. */
    public boolean is(String name, String value) {
        return all(name).equals(List.of(value));
    }

    /** A copy that lacks this name. */
    public Parameters without(String name) {
        return new Parameters(sent.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList());
    }

    /** A copy in which this name has these values and no others. */
    public Parameters with(String name, List<String> values) {
        List<Parameter> changed = new ArrayList<>(without(name).sent);
        values.forEach(value -> changed.add(new Parameter(name, value)));
        return new Parameters(changed);
    }
}
