package dev.assay.run;

import dev.assay.pack.PlainVendor;
import dev.assay.pack.Vendor;
import dev.assay.spec.Nearest;
import dev.assay.spec.OpenApiCheck;
import dev.assay.spec.Pack;
import dev.assay.spec.PackReader;
import dev.assay.spec.SpecException;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judge;
import dev.assay.verdict.rule.EngineRules;
import io.cucumber.core.gherkin.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The packs that there are. Each is read when it is first asked for. */
public final class Catalog {
    private final Map<String, Path> roots = new LinkedHashMap<>();
    private final Path own;
    private final Map<String, PackKit> kits = new LinkedHashMap<>();

    private Catalog(List<Path> given, Path own) {
        this.own = own;
        List<Path> all = new ArrayList<>(given);
        all.add(own);
        for (Path root : all) {
            if (!Files.isDirectory(root)) {
                throw new UsageException("--root \"" + root + "\" is no directory; expected one that holds spec/<pack>/"
                        + " and features/<pack>/");
            }
            List<String> packs = PackReader.packs(root);
            if (packs.isEmpty() && !root.equals(own)) {
                throw new UsageException("--root \"" + root + "\" holds no pack; expected spec/<pack>/clauses.yaml"
                        + " and features/<pack>/");
            }
            packs.forEach(pack -> roots.putIfAbsent(pack, root));
        }
    }

    /**
     * The packs in these roots, and those that come with the kit.
     *
     * @throws UsageException if a root is no directory or holds no pack
     */
    public static Catalog of(List<Path> given) {
        return new Catalog(given, Home.find());
    }

    /** Names of all packs, in alphabetical order. */
    public List<String> packs() {
        return List.copyOf(new TreeSet<>(roots.keySet()));
    }

    /**
     * The pack of that name, without its features.
     *
     * @throws UsageException if there is none
     */
    public Pack pack(String id) {
        PackKit kit = kits.get(id);
        return kit != null ? kit.pack() : read(id);
    }

    /**
     * The pack of that name, ready to run.
     *
     * @throws UsageException if there is none
     */
    public synchronized PackKit kit(String id) {
        PackKit kit = kits.get(id);
        if (kit == null) {
            Path root = root(id);
            if (!root.equals(own)) {
                // Before any of it is read.
                enclosed(root, id);
                // Those of the kit are checked by its own tests: it takes half a second.
                OpenApiCheck.check(root.resolve("spec").resolve(id).resolve("openapi.yaml"));
            }
            Pack pack = PackReader.read(root, id);
            Vendor vendor = vendor(pack);
            Judge judge = new Judge(
                    pack, vendor.errors(), rules(pack, vendor), vendor.rules(), EngineRules.forTimelines(pack));
            List<Feature> features = Features.in(pack.features());
            kit = new PackKit(pack, vendor, judge, features, new Places(pack, features));
            kits.put(id, kit);
        }
        return kit;
    }

    /**
     * The files that make up a pack, its specification and its features, by their names from its root on.
     *
     * @throws UsageException if there is no such pack
     */
    public Map<String, Path> files(String id) {
        Path root = root(id);
        Map<String, Path> files = new TreeMap<>();
        for (String part : List.of("spec", "features")) {
            Path folder = root.resolve(part).resolve(id);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(Files::isRegularFile)
                            .forEach(file ->
                                    files.put(root.relativize(file).toString().replace('\\', '/'), file));
                } catch (IOException e) {
                    throw new SpecException("\"" + folder + "\" cannot be listed: " + e.getMessage());
                }
            }
        }
        return files;
    }

    private Pack read(String id) {
        Path root = root(id);
        if (!root.equals(own)) {
            enclosed(root, id);
        }
        return PackReader.read(root, id);
    }

    /** A pack that others wrote reads no file outside of its root, by no link either. */
    private static void enclosed(Path root, String id) {
        for (String part : List.of("spec", "features")) {
            Path folder = root.resolve(part).resolve(id);
            try (Stream<Path> found = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>of()) {
                Path real = root.toRealPath();
                for (Path file : found.toList()) {
                    if (!Files.exists(file) || !file.toRealPath().startsWith(real)) {
                        throw new SpecException("\"" + file + "\" is a link that leads out of \"" + root
                                + "\"; put the file itself there");
                    }
                }
            } catch (IOException e) {
                throw new SpecException("\"" + folder + "\" cannot be listed: " + e.getMessage());
            }
        }
    }

    private static List<ExchangeRule> rules(Pack pack, Vendor vendor) {
        List<ExchangeRule> rules = new ArrayList<>(EngineRules.forExchanges(pack, vendor.errors()));
        rules.addAll(vendor.exchangeRules());
        return rules;
    }

    /** What the vendor of the pack of that name has. */
    Vendor vendor(String id) {
        return vendor(pack(id));
    }

    private Path root(String id) {
        Path root = roots.get(id);
        if (root == null) {
            throw new UsageException("unknown pack \"" + id + "\"" + Nearest.hint(id, roots.keySet()));
        }
        return root;
    }

    private static Vendor vendor(Pack pack) {
        for (Vendor vendor : ServiceLoader.load(Vendor.class)) {
            if (vendor.pack().equals(pack.id())) {
                return vendor;
            }
        }
        return new PlainVendor(pack);
    }
}
