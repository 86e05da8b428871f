package dev.assay.run;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.order.PickleOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts the scenarios of some clauses first, then one of each outline, for each shows another side; and ends where what is
 * sought was found.
 */
final class SoughtFirst implements PickleOrder {
    private final Set<String> clauses;
    private final BooleanSupplier found;

    /** @param found asked before each scenario, in the thread that is about to run it */
    SoughtFirst(Set<String> clauses, BooleanSupplier found) {
        this.clauses = clauses;
        this.found = found;
    }

    @Override
    public List<Pickle> orderPickles(List<Pickle> pickles) {
        List<Pickle> sought = new ArrayList<>();
        List<Pickle> firsts = new ArrayList<>();
        List<Pickle> others = new ArrayList<>();
        Set<String> outlines = new HashSet<>();
        for (Pickle pickle : pickles) {
            boolean first = outlines.add(
                    pickle.getUri() + ":" + pickle.getScenarioLocation().getLine());
            (sought(pickle) ? sought : first ? firsts : others).add(pickle);
        }
        List<Pickle> ordered =
                Stream.of(sought, firsts, others).flatMap(List::stream).toList();
        return new AbstractList<>() {
            @Override
            public Pickle get(int index) {
                return ordered.get(index);
            }

            @Override
            public int size() {
                return ordered.size();
            }

            // Cucumber takes one scenario after the other from here, each when the one before is over.
            @Override
            public Stream<Pickle> stream() {
                return ordered.stream().takeWhile(pickle -> !found.getAsBoolean());
            }
        };
    }

    private boolean sought(Pickle pickle) {
        return pickle.getTags().stream().anyMatch(tag -> clauses.contains(tag.substring(1)));
    }
}
