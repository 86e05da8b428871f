package dev.assay.run;

import dev.assay.report.Background.ScenarioEntry;
import io.cucumber.core.gherkin.Argument;
import io.cucumber.core.gherkin.DataTableArgument;
import io.cucumber.core.gherkin.DocStringArgument;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenarios as a reader sees them: an outline with the values of each row, background steps included. */
final class ScenarioTexts {
    private ScenarioTexts() {}

    /** Those of these names, in the order of the features. */
    static List<ScenarioEntry> of(List<Feature> features, Set<String> names) {
        List<ScenarioEntry> entries = new ArrayList<>();
        for (Feature feature : features) {
            for (Pickle scenario : feature.getPickles()) {
                if (names.contains(scenario.getName())) {
                    entries.add(new ScenarioEntry(
                            scenario.getName(),
                            scenario.getUri().getSchemeSpecificPart(),
                            scenario.getLocation().getLine(),
                            scenario.getRuleLocation()
                                    .flatMap(place -> rule(feature, place))
                                    .orElse(null),
                            text(scenario)));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static Optional<String> rule(Feature feature, Location place) {
        return feature.elements().stream()
                .filter(node -> node instanceof Node.Rule && node.getLocation().equals(place))
                .findFirst()
                .flatMap(Node::getName);
    }

    private static String text(Pickle scenario) {
        StringBuilder text = new StringBuilder();
        if (!scenario.getTags().isEmpty()) {
            text.append(String.join(" ", scenario.getTags())).append('\n');
        }
        text.append(scenario.getKeyword()).append(": ").append(scenario.getName());
        for (Step step : scenario.getSteps()) {
            text.append("\n  ").append(step.getKeyword()).append(step.getText());
            argument(text, step.getArgument());
        }
        return text.toString();
    }

    private static void argument(StringBuilder text, Argument argument) {
        if (argument instanceof DocStringArgument doc) {
            text.append("\n    \"\"\"");
            doc.getContent().lines().forEach(line -> text.append("\n    ").append(line));
            text.append("\n    \"\"\"");
        } else if (argument instanceof DataTableArgument table) {
            table.cells().forEach(row -> text.append("\n    | ")
                    .append(String.join(" | ", row))
                    .append(" |"));
        }
    }
}
