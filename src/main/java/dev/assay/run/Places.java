package dev.assay.run;

import dev.assay.spec.Pack;
import dev.assay.verdict.Finding;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Where findings come from, as files and lines: such as {@code features/acme/list.feature:42}. Safe for several threads. */
final class Places {
    private final Pack pack;
    private final Map<String, List<Pickle>> scenarios = new HashMap<>();
    private final Map<String, Optional<String>> clauses = new ConcurrentHashMap<>();

    Places(Pack pack, List<Feature> features) {
        this.pack = pack;
        for (Feature feature : features) {
            for (Pickle scenario : feature.getPickles()) {
                scenarios
                        .computeIfAbsent(scenario.getName(), name -> new ArrayList<>(1))
                        .add(scenario);
            }
        }
    }

    /**
     * The line of the scenario that decides the clause, where that brought it to light; else of the clause. What every
     * exchange is held to is found in another scenario each time; its line stays.
     */
    Optional<String> of(Finding finding) {
        return scenarios.getOrDefault(finding.scenario(), List.of()).stream()
                .filter(scenario -> scenario.getTags().contains("@" + finding.clause()))
                .findFirst()
                .map(scenario -> scenario.getUri().getSchemeSpecificPart() + ":"
                        + scenario.getLocation().getLine())
                .or(() -> clauses.computeIfAbsent(finding.clause(), this::clause));
    }

    private Optional<String> clause(String id) {
        Path root = pack.features().toAbsolutePath().getParent();
        if (root == null || root.getParent() == null) {
            return Optional.empty();
        }
        Path file = root.getParent().resolve("spec").resolve(pack.id()).resolve("clauses.yaml");
        Pattern line = Pattern.compile("\\bid:\\s*[\"']?" + Pattern.quote(id) + "[\"']?\\s*([,}#].*)?$");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (line.matcher(lines.get(i)).find()) {
                    return Optional.of("spec/" + pack.id() + "/clauses.yaml:" + (i + 1));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
