package dev.assay.suite;

import dev.assay.steps.Glue;
import io.cucumber.core.backend.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** Makes the step objects around the one target of a suite. The engine makes it by its name, so each pack has its own. */
public abstract class SuiteGlue implements ObjectFactory {
    private final String pack;
    private @Nullable Glue glue;

    SuiteGlue(String pack) {
        this.pack = pack;
    }

    /** Made when it is first needed: the engine makes the object factories of all packs to find the one of that name. */
    private Glue glue() {
        if (glue == null) {
            glue = new Glue(SuiteTarget.of(pack).probe());
        }
        return glue;
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
        return glue().addClass(glueClass);
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return glue().getInstance(type);
    }

    @Override
    public void start() {
        glue().start();
    }

    @Override
    public void stop() {
        glue().stop();
    }

    /** Of the pack {@code huaweicloud}. */
    public static final class Huaweicloud extends SuiteGlue {
        public Huaweicloud() {
            super("huaweicloud");
        }
    }

    /** Of the pack {@code aws}. */
    public static final class Aws extends SuiteGlue {
        public Aws() {
            super("aws");
        }
    }
}
