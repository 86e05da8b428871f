package dev.assay.steps;

import dev.assay.probe.Probe;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the step objects of each scenario around one probe, so that no static is needed. One for each thread. */
public final class Glue implements ObjectFactory {
    /** The package that holds the steps. */
    public static final String PACKAGE = Glue.class.getPackageName();

    private static final ThreadLocal<@Nullable Glue> STARTED = new ThreadLocal<>();

    private final Probe probe;
    private final Map<Class<?>, Object> made = new HashMap<>();

    public Glue(Probe probe) {
        this.probe = probe;
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object instance = made.get(type);
        if (instance == null) {
            instance = make(type);
            made.put(type, instance);
        }
        return type.cast(instance);
    }

    /** The step object of the scenario that this thread is in. */
    public static <T> T instanceInThread(Class<T> type) {
        Glue started = STARTED.get();
        if (started == null) {
            throw new IllegalStateException("no scenario runs in this thread");
        }
        return started.getInstance(type);
    }

    @Override
    public void start() {
        STARTED.set(this);
        made.clear();
        made.put(Situation.class, new Situation(probe));
    }

    @Override
    public void stop() {
        STARTED.remove();
        made.clear();
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Situation.class);
            return constructor.newInstance(getInstance(Situation.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " needs a constructor that takes a Situation", e);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
