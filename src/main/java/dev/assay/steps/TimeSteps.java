package dev.assay.steps;

import io.cucumber.java.en.Then;

/** Steps about what several answers tell of one resource: everything that the run has seen so far is judged. */
public final class TimeSteps {
    private final Situation situation;

    TimeSteps(Situation situation) {
        this.situation = situation;
    }

    /** Judges by the rule of the scenario's clause. */
    @Then("^(?:no finished [a-z ]+ has changed"
            + "|each [a-z ]+ has stayed as it was, or moved forward"
            + "|the constant members of each [a-z ]+ are the same"
            + "|what is shown agrees with what is listed)$")
    public void holdsOverTime() {
        situation.judgeTimeline();
    }
}
