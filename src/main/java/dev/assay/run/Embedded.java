package dev.assay.run;

import dev.assay.exchange.Target;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A pack's reference implementation, started inside this process to be checked. */
public final class Embedded implements AutoCloseable {
    /** What the reference's data are made from unless somebody says otherwise. */
    public static final long SEED = 20_261_122;

    private final RunningReference running;
    private final RunTarget target;

    private Embedded(RunningReference running, RunTarget target) {
        this.running = running;
        this.target = target;
    }

    /** The reference that was registered first; empty where there is none. */
    public static Optional<Reference> first() {
        return ServiceLoader.load(Reference.class).findFirst();
    }

    /** The reference of a pack; empty where it has none. */
    public static Optional<Reference> of(String pack) {
        for (Reference reference : ServiceLoader.load(Reference.class)) {
            if (reference.pack().equals(pack)) {
                return Optional.of(reference);
            }
        }
        return Optional.empty();
    }

    /**
     * Starts the reference of a pack on a free port.
     *
     * @param defects names of the ways in which it is to be broken
     * @throws UsageException if the pack has none
     */
    public static Embedded start(PackKit kit, List<String> defects) {
        return start(kit, reference -> reference.start(0, SEED, defects));
    }

    /** As {@link #start(PackKit, List)}, with few data: for trials, of which there are hundreds. */
    public static Embedded startSmall(PackKit kit, List<String> defects) {
        return start(kit, reference -> reference.startSmall(0, SEED, defects));
    }

    private interface Start {
        RunningReference of(Reference reference) throws IOException;
    }

    private static Embedded start(PackKit kit, Start start) {
        String pack = kit.pack().id();
        Reference reference = of(pack).orElseThrow(() -> new UsageException(
                "pack \"" + pack + "\" has no reference implementation; say what to check with --target URL"));
        try {
            RunningReference running = start.of(reference);
            Map<String, String> environment =
                    running.temporaryEnvironment().isEmpty() ? running.environment() : running.temporaryEnvironment();
            Target target = new Target(pack, running.uri(), CredentialReader.fromEnvironment(kit, environment));
            return new Embedded(running, new RunTarget(pack, target, List.of(), Map.of()));
        } catch (IOException e) {
            throw new IllegalStateException("the reference of " + pack + " does not start: " + e.getMessage(), e);
        }
    }

    /** The target that it is. */
    public RunTarget target() {
        return target;
    }

    @Override
    public void close() {
        running.close();
    }
}
