package dev.assay.cli;

import dev.assay.exchange.Target;
import dev.assay.run.Catalog;
import dev.assay.run.ConfigReader;
import dev.assay.run.CredentialReader;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RouteReader;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetUrl;
import dev.assay.run.UsageException;
import dev.assay.spec.Caller;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is to be checked. */
final class TargetOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "The contract to check by; may be given again. Without it: every pack.")
    private List<String> packs = List.of();

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "The implementation to check, its credentials from the environment.")
    private @Nullable String target;

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML file that names targets.")
    private @Nullable Path config;

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description = {
                "Those who may vouch for the certificate of --target, as PEM; nobody else is trusted then.",
                "In a config it is tls.ca of each target."
            })
    private @Nullable Path authorities;

    private Map<String, String> named = Map.of();

    /** Packs by the names of all targets that could be chosen, whatever {@code --pack} left of them. */
    Map<String, String> named() {
        return named;
    }

    /**
     * The targets; where none is given, the embedded reference of each pack, started now and added to {@code started}.
     */
    List<RunTarget> targets(Catalog catalog, List<AutoCloseable> started) {
        packs.forEach(catalog::pack);
        if (authorities != null && target == null) {
            throw new UsageException("--cacert goes with --target only; in a config it is tls.ca of each target");
        }
        if (config != null) {
            if (target != null) {
                throw new UsageException("--target and --config exclude each other; put the URL into the config");
            }
            List<RunTarget> all = ConfigReader.read(config, catalog, System::getenv);
            ConfigReader.warning(config).ifPresent(warning -> java.util.Objects.requireNonNull(mixee)
                    .commandLine()
                    .getErr()
                    .println("assay: " + Terminal.plain(warning)));
            named = all.stream().collect(Collectors.toMap(one -> one.target().name(), RunTarget::pack));
            return all.stream()
                    .filter(one -> packs.isEmpty() || packs.contains(one.pack()))
                    .toList();
        }
        named = catalog.packs().stream().collect(Collectors.toMap(pack -> pack, pack -> pack));
        List<String> chosen = packs.isEmpty() ? catalog.packs() : packs;
        if (target != null) {
            URI url = TargetUrl.parse("--target", target);
            String pack = chosen.size() == 1 ? chosen.get(0) : byCredentials(catalog, chosen);
            PackKit kit = catalog.kit(pack);
            return List.of(new RunTarget(
                    pack,
                    new Target(
                            pack,
                            url,
                            CredentialReader.fromEnvironment(kit, System.getenv()),
                            CredentialReader.settings(kit, System.getenv()),
                            RouteReader.of(url, authorities, System::getenv)),
                    List.of(),
                    Map.of()));
        }
        return embedded(catalog, chosen, started);
    }

    /** The one contract that the environment has credentials for. */
    private String byCredentials(Catalog catalog, List<String> chosen) {
        List<String> possible = chosen.stream()
                .filter(pack -> CredentialReader.fromEnvironment(catalog.kit(pack), System.getenv())
                        .containsKey(Caller.MANAGEMENT))
                .toList();
        if (possible.size() != 1) {
            throw new UsageException("--target " + target + ": say which contract it is to keep with --pack, one of "
                    + String.join(", ", chosen)
                    + (possible.isEmpty()
                            ? "; the environment has credentials for none of them"
                            : "; the environment has credentials for " + String.join(" and ", possible)));
        }
        return possible.get(0);
    }

    private List<RunTarget> embedded(Catalog catalog, List<String> chosen, List<AutoCloseable> started) {
        List<RunTarget> embedded = new ArrayList<>();
        for (String pack : chosen) {
            if (packs.isEmpty() && Embedded.of(pack).isEmpty()) {
                continue;
            }
            Embedded reference = Embedded.start(catalog.kit(pack), List.of());
            started.add(reference);
            embedded.add(reference.target());
        }
        return embedded;
    }
}
