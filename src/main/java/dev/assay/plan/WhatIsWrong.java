package dev.assay.plan;

import dev.assay.spec.BoundedPattern;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said of a value that breaks its schema. */
public final class WhatIsWrong {
    private WhatIsWrong() {}

    /**
     * Every word that is true of a value, whichever of them a server finds out first.
     *
     * @param value the value that was sent; empty where there was none
     */
    public static List<String> with(Optional<String> value, Parameter parameter, Operation.Reasons reasons) {
        List<String> words = new ArrayList<>();
        if (value.isEmpty() || value.get().isEmpty()) {
            words.addAll(reasons.absent());
        }
        value.ifPresent(text -> {
            int length = text.codePointCount(0, text.length());
            if (length < parameter.least().orElse(0)) {
                words.addAll(reasons.shorter());
            }
            if (length > parameter.greatest().orElse(Long.MAX_VALUE)) {
                words.addAll(reasons.longer());
            }
            String pattern = parameter.schema().path("pattern").asString("");
            // A line break before the end is no match: $ alone would let it pass.
            // Where it cannot be told, a server that says so is not contradicted.
            if (!pattern.isEmpty() && !BoundedPattern.of(pattern).matches(text).orElse(false)) {
                words.addAll(reasons.mismatched());
            }
        });
        return words;
    }
}
