package dev.assay.pack;

import dev.assay.exchange.Exchange;
import dev.assay.verdict.ResourceRule;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rule about a resource that reads it as a generated model. A resource whose members have wrong types is left to the
 * schema.
 *
 * @param <T> the model
 */
public final class TypedRule<T> implements ResourceRule {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ThreadLocal<@Nullable Last> LAST = new ThreadLocal<>();

    private final String name;
    private final Class<T> model;
    private final BiFunction<T, Exchange, Optional<Opinion>> opinion;

    /** @param opinion what it makes of a resource; empty where it says nothing about such a one */
    public TypedRule(String name, Class<T> model, BiFunction<T, Exchange, Optional<Opinion>> opinion) {
        this.name = name;
        this.model = model;
        this.opinion = opinion;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Opinion> judge(JsonNode resource, Exchange exchange) {
        return read(resource).flatMap(read -> opinion.apply(read, exchange));
    }

    /** The resource as its model; empty where a member has a wrong type. All rules ask for the same one in turn. */
    private Optional<T> read(JsonNode resource) {
        Last last = LAST.get();
        if (last == null || last.resource() != resource) {
            last = new Last(resource, bound(resource));
            LAST.set(last);
        }
        return last.read().map(model::cast);
    }

    private Optional<Object> bound(JsonNode resource) {
        try {
            return Optional.of(MAPPER.treeToValue(resource, model));
        } catch (JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private record Last(JsonNode resource, Optional<Object> read) {}
}
