package dev.assay.reference.aws.variant;

import dev.assay.reference.VariantInfo;
import dev.assay.reference.aws.server.Variant;
import java.util.function.Supplier;

/**
 * A variant that can be asked for.
 *
 * @param make makes one for a server of its own, since some remember what they answered
 */
record NamedVariant(VariantInfo info, Supplier<Variant> make) {
    static NamedVariant of(String name, String description, Supplier<Variant> make) {
        return new NamedVariant(new VariantInfo(name, description), make);
    }

    /** The same, known to break a should. */
    NamedVariant warned() {
        return new NamedVariant(new VariantInfo(info.name(), info.description(), true), make);
    }
}
