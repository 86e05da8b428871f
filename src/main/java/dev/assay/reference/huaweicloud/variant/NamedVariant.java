package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.VariantInfo;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A variant that can be asked for.
 *
 * @param make makes one for a server of its own, since some remember what they answered
 */
record NamedVariant(VariantInfo info, Supplier<Variant> make) {

    /** One that stands by itself and breaks nothing. */
    static NamedVariant of(String name, String description, Supplier<Variant> make) {
        return new NamedVariant(new VariantInfo(name, description, null, Set.of()), make);
    }

    /** The same, which others can be had beside: of each other aspect one. */
    NamedVariant about(String aspect) {
        return new NamedVariant(new VariantInfo(info.name(), info.description(), aspect, info.warned()), make);
    }

    /** The same, known to break this should. */
    NamedVariant warned(String clause) {
        return new NamedVariant(new VariantInfo(info.name(), info.description(), info.aspect(), Set.of(clause)), make);
    }
}
