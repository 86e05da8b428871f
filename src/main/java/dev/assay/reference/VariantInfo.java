package dev.assay.reference;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named way in which a reference implementation keeps its contract otherwise than usual: a legal habit of servers,
 * which nobody may be failed for.
 *
 * @param name what it is asked for by, in kebab case; unique within its reference, defects included
 * @param description what it does, in one line
 * @param aspect what of a server it concerns: one server can have habits of several aspects at once, none of which hides
 *     another; null where it can only be seen by itself
 * @param warned ids of the clauses that it breaks, all of them shoulds: kept musts may still be warned of
 */
public record VariantInfo(
        String name, String description, @Nullable String aspect, Set<String> warned) {}
