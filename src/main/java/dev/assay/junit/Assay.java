package dev.assay.junit;

import java.nio.file.Path;
import java.util.List;

/** Where a test class gets a contract from. */
public final class Assay {
    private Assay() {}

    /**
     * A contract that comes with the kit, to be pointed at a server.
     *
     * @param pack its id, as {@code assay clauses} lists it
     * @throws dev.assay.run.UsageException if there is none of that id; the message offers the nearest
     */
    public static Contract pack(String pack) {
        return Contract.of(pack, List.of());
    }

    /**
     * A contract out of a folder of the team's own.
     *
     * @param root the directory that holds {@code spec/<pack>/} and {@code features/<pack>/}
     * @throws dev.assay.run.UsageException if the directory holds no pack of that id
     */
    public static Contract pack(String pack, Path root) {
        return Contract.of(pack, List.of(root));
    }
}
