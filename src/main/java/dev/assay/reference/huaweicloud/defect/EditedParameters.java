package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Parameters;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads the parameters of a list call as others than those sent. */
record EditedParameters(Predicate<Parameters> which, UnaryOperator<Parameters> edit) implements Defect {

    @Override
    public Parameters parameters(Parameters sent) {
        return which.test(sent) ? edit.apply(sent) : sent;
    }

    /** Reads a parameter that was sent once, with such a value, as this one. */
    static EditedParameters read(String name, Predicate<String> which, UnaryOperator<String> as) {
        return new EditedParameters(
                sent -> sent.all(name).size() == 1 && which.test(sent.all(name).get(0)),
                sent -> sent.with(name, List.of(as.apply(sent.all(name).get(0)))));
    }

    /** Takes a parameter as absent that was sent once, with such a value. */
    static EditedParameters ignore(String name, Predicate<String> which) {
        return new EditedParameters(
                sent -> sent.all(name).size() == 1 && which.test(sent.all(name).get(0)), sent -> sent.without(name));
    }

    /** Takes a parameter that is absent as this one. */
    static EditedParameters absent(String name, String... as) {
        return new EditedParameters(sent -> sent.all(name).isEmpty(), sent -> sent.with(name, List.of(as)));
    }
}
