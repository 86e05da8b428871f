package dev.assay.suite;

import dev.assay.steps.Glue;
import io.cucumber.core.backend.ObjectFactory;

/** Makes the step objects around the one target of the suite. */
public final class SuiteGlue implements ObjectFactory {
    private final Glue glue = new Glue(SuiteTarget.probe());

    @Override
    public boolean addClass(Class<?> glueClass) {
        return glue.addClass(glueClass);
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return glue.getInstance(type);
    }

    @Override
    public void start() {
        glue.start();
    }

    @Override
    public void stop() {
        glue.stop();
    }
}
