package dev.assay.steps;

import dev.assay.spec.Clause;
import dev.assay.spec.SpecException;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Gives each scenario its clause, and its result. */
public final class Hooks {
    private final Situation situation;

    Hooks(Situation situation) {
        this.situation = situation;
    }

    /** Finds the clause in the tags, and ends at once what cannot prove anything. */
    @Before
    public void begin(Scenario scenario) {
        Clause clause = scenario.getSourceTagNames().stream()
                .map(tag -> situation.probe().pack().clauses().get(tag.substring(1)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new SpecException("scenario \"" + scenario.getName() + "\" ("
                        + scenario.getUri() + ":" + scenario.getLine() + ") has no tag that is a clause; its tags are "
                        + scenario.getSourceTagNames()));
        situation.begin(scenario.getName(), clause);
        Optional<String> rootCause = situation.probe().rootCause();
        if (rootCause.isPresent()) {
            situation.probe().board().skipped(clause.id(), rootCause.get());
            throw new TestAbortedException(rootCause.get());
        }
    }

    /** Fails the scenario for what its steps found; what its exchanges broke besides is in the report. */
    @After
    public void end(Scenario scenario) {
        if (!situation.broken().isEmpty()) {
            scenario.log(String.join("\n", situation.broken()));
            boolean failed = situation.broken().stream()
                    .map(line -> situation.probe().pack().clause(line.substring(0, line.indexOf(':'))))
                    .anyMatch(clause -> clause.level() == dev.assay.spec.Level.MUST);
            if (failed) {
                throw new AssertionError(String.join("\n", situation.broken()));
            }
        }
    }
}
