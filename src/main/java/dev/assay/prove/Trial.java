package dev.assay.prove;

import dev.assay.prove.mutant.Mutation;
import dev.assay.reference.DefectInfo;
import dev.assay.reference.VariantInfo;
import dev.assay.reference.stranger.Stranger;

/** Something to run the suite against, that the kit knows what to say of. */
public sealed interface Trial {

    /** What it is called; unique within its pack. */
    String name();

    /** What it does, in one line. */
    String description();

    /** The reference, broken in one way: the clause that it breaks has to catch it. */
    record Broken(DefectInfo defect) implements Trial {
        @Override
        public String name() {
            return defect.name();
        }

        @Override
        public String description() {
            return defect.description();
        }
    }

    /** The reference with one constraint of the contract broken: the clause that the constraint bears has to catch it. */
    record Mutant(Mutation mutation) implements Trial {
        @Override
        public String name() {
            return mutation.name();
        }

        @Override
        public String description() {
            return mutation.description();
        }
    }

    /** The reference with another legal habit: it must not be failed. */
    record Legal(VariantInfo variant) implements Trial {
        @Override
        public String name() {
            return variant.name();
        }

        @Override
        public String description() {
            return variant.description();
        }
    }

    /** No implementation at all: it must never be conformant, and one root cause must be named, or a broken clause. */
    record Foreign(Stranger stranger) implements Trial {
        @Override
        public String name() {
            return stranger.name();
        }

        @Override
        public String description() {
            return stranger.description();
        }
    }
}
