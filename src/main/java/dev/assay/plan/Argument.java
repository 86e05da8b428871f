package dev.assay.plan;

import org.jspecify.annotations.Nullable;

/**
 * One name and value of a query.
 *
 * @param value the value before encoding; null where the name stands alone, without {@code =}
 */
public record Argument(String name, @Nullable String value) {}
