package dev.assay.reference.aws.defect;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.aws.server.Defect;
import java.util.function.Supplier;

/**
 * A defect that can be asked for.
 *
 * @param make makes one for a server of its own, since some remember what they answered
 */
record NamedDefect(DefectInfo info, Supplier<Defect> make) {

    static NamedDefect of(String name, String clause, String description, Supplier<Defect> make) {
        return new NamedDefect(new DefectInfo(name, clause, description), make);
    }
}
