package dev.assay.run;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.order.PickleOrder;
import java.util.Comparator;
import java.util.List;

/** Scenarios that take what the run has asked for come when it has asked; the others stay in the order of the features. */
final class TakersLast implements PickleOrder {
    private static final String TAKES = " has been called for ";

    @Override
    public List<Pickle> orderPickles(List<Pickle> pickles) {
        return pickles.stream().sorted(Comparator.comparing(TakersLast::takes)).toList();
    }

    private static boolean takes(Pickle pickle) {
        return pickle.getSteps().stream().anyMatch(step -> step.getText().contains(TAKES));
    }
}
