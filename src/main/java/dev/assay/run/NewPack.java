package dev.assay.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A small contract that runs, for who writes one of their own: every kind of check once, with comments that say how. */
public final class NewPack {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private NewPack() {}

    /**
     * The files of a new contract, by their paths under a root.
     *
     * @param name its id, which is also the name of its folders
     * @throws UsageException if the name cannot be an id, or is that of a contract that the kit has
     */
    public static Map<Path, String> files(String name, Catalog catalog) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("--new-pack \"" + name
                    + "\" is no name for a pack; expected lower-case letters, digits and hyphens, such as orders");
        }
        if (catalog.packs().contains(name)) {
            throw new UsageException("--new-pack \"" + name + "\": there is a pack of that name; choose another");
        }
        Path spec = Path.of("spec", name);
        Map<Path, String> files = new LinkedHashMap<>();
        for (String file : new String[] {"openapi.yaml", "clauses.yaml", "rulings.md"}) {
            files.put(spec.resolve(file), text(file, name));
        }
        files.put(Path.of("features", name, name + ".feature"), text("contract.feature", name));
        return files;
    }

    /** What the environment calls the management account's token of a contract that was written under that root. */
    public static String token(Path root, String name) {
        return Catalog.of(List.of(root)).vendor(name).names().token().orElseThrow();
    }

    private static String text(String file, String name) {
        try (InputStream stream = NewPack.class.getResourceAsStream("newpack/" + file)) {
            String text =
                    new String(java.util.Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("@ID@", name.toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
