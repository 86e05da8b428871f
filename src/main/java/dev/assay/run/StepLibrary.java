package dev.assay.run;

import dev.assay.steps.Glue;
import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.Snippet;
import io.cucumber.java.JavaBackendProviderService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The step definitions, looked for on the classpath once for all runs: that takes as long as a dozen exchanges. A
 * definition is a method; the object that it is called on is the one of the scenario that its thread is in.
 */
final class StepLibrary {
    static final URI PLACE = URI.create("classpath:/" + Glue.PACKAGE.replace('.', '/'));

    private static final StepLibrary SHARED = new StepLibrary();

    private final List<Definition> definitions = new ArrayList<>();
    private final Snippet snippet;

    private record Definition(Method adding, Object definition) {
        void addTo(io.cucumber.core.backend.Glue glue) {
            try {
                adding.invoke(glue, definition);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a step definition is not taken: " + definition, e);
            }
        }
    }

    private StepLibrary() {
        ClassLoader loader = StepLibrary.class.getClassLoader();
        Backend java = new JavaBackendProviderService().create(Glue::instanceInThread, type -> true, () -> loader);
        java.loadGlue(
                (io.cucumber.core.backend.Glue) Proxy.newProxyInstance(
                        loader, new Class<?>[] {io.cucumber.core.backend.Glue.class}, (proxy, adding, arguments) -> {
                            definitions.add(new Definition(adding, arguments[0]));
                            return null;
                        }),
                List.of(PLACE));
        this.snippet = java.getSnippet();
    }

    /** A backend for one run. */
    static Backend backend() {
        return new Backend() {
            @Override
            public void loadGlue(io.cucumber.core.backend.Glue glue, List<URI> places) {
                SHARED.definitions.forEach(definition -> definition.addTo(glue));
            }

            @Override
            public void buildWorld() {
                // The object factory makes it.
            }

            @Override
            public void disposeWorld() {
                // As above.
            }

            @Override
            public Snippet getSnippet() {
                return SHARED.snippet;
            }
        };
    }
}
