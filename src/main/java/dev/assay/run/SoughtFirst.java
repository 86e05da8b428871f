package dev.assay.run;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.order.PickleOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts the scenarios of some clauses first, then those that change a call, which cost two exchanges each, then the others; of
 * either one of each outline first, for each shows another side. Ends where what is sought was found.
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
        Set<String> outlines = new HashSet<>();
        // Hundreds of runs do this, so each scenario is looked at once.
        Map<Integer, List<Pickle>> ranked = new TreeMap<>();
        for (Pickle pickle : pickles) {
            boolean repeated = !outlines.add(
                    pickle.getUri() + ":" + pickle.getScenarioLocation().getLine());
            int rank = (sought(pickle) ? 0 : 4) + (changesACall(pickle) ? 0 : 2) + (repeated ? 1 : 0);
            ranked.computeIfAbsent(rank, first -> new ArrayList<>()).add(pickle);
        }
        List<Pickle> ordered = ranked.values().stream().flatMap(List::stream).toList();
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

    private static boolean changesACall(Pickle pickle) {
        return pickle.getSteps().stream().anyMatch(step -> step.getText().startsWith("it is sent again"));
    }

    private boolean sought(Pickle pickle) {
        return pickle.getTags().stream().anyMatch(tag -> clauses.contains(tag.substring(1)));
    }
}
