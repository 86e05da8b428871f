package dev.assay.run;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Route;
import dev.assay.exchange.Target;
import dev.assay.probe.KnownRequest;
import dev.assay.spec.Caller;
import dev.assay.spec.Clause;
import dev.assay.spec.Nearest;
import dev.assay.spec.Pack;
import dev.assay.spec.Yaml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a config file. Unknown keys are errors; {@code ${NAME}} reads the environment. */
public final class ConfigReader {
    private final Path file;
    private final Catalog catalog;
    private final UnaryOperator<@Nullable String> environment;

    private ConfigReader(Path file, Catalog catalog, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.catalog = catalog;
        this.environment = environment;
    }

    /**
     * The targets of a config file, in its order.
     *
     * @param environment value of a variable; null where it is not set
     * @throws dev.assay.spec.SpecException if it is no YAML or has an unknown key, with file, line and column
     * @throws UsageException if it says what cannot be, such as an unknown pack, or names a variable that is not set
     */
    public static List<RunTarget> read(Path file, Catalog catalog, UnaryOperator<@Nullable String> environment) {
        return new ConfigReader(file, catalog, environment).read();
    }

    /**
     * What to say of a file that can be read by other users of this machine and holds a secret itself; empty where it does
     * not, where the secrets are in the environment, or where the system knows no such permissions.
     *
     * @throws dev.assay.spec.SpecException if it is no YAML or has an unknown key
     */
    public static Optional<String> warning(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!permissions.contains(PosixFilePermission.GROUP_READ)
                    && !permissions.contains(PosixFilePermission.OTHERS_READ)) {
                return Optional.empty();
            }
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
        // Whatever comes from the environment is left out.
        ConfigFile config = Yaml.read(file.toString(), Yaml.text(file), ConfigFile.class, name -> "");
        boolean literal = Optional.ofNullable(config.targets()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .flatMap(ConfigReader::secrets)
                .anyMatch(secret -> blank(secret) != null);
        return literal
                ? Optional.of("\"" + file + "\" holds a secret and can be read by other users of this machine; write"
                        + " ${NAME} for it, or close the file by: chmod 600 " + file)
                : Optional.empty();
    }

    /** What stands where a secret belongs; null and empty where nothing does. */
    private static Stream<@Nullable String> secrets(TargetEntry target) {
        String proxy = target.proxy() == null ? "" : target.proxy();
        Map<String, @Nullable CallerEntry> callers = target.callers() == null ? Map.of() : target.callers();
        return Stream.concat(
                Stream.of(proxy.matches(".*:[^/@:]+@.*") ? proxy : ""),
                callers.values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(caller -> Stream.of(caller.secretKey(), caller.securityToken(), caller.token())));
    }

    private List<RunTarget> read() {
        ConfigFile config = Yaml.read(file.toString(), Yaml.text(file), ConfigFile.class, environment);
        if (config.targets() == null || config.targets().isEmpty()) {
            throw new UsageException(file + ": \"targets\" is missing or empty; expected a list of name, pack and url");
        }
        Map<String, RunTarget> targets = new LinkedHashMap<>();
        for (TargetEntry entry : config.targets()) {
            if (entry == null) {
                throw new UsageException(file + ": target " + (targets.size() + 1) + " is empty");
            }
            RunTarget target = target(entry, targets.size() + 1);
            if (targets.put(target.target().name(), target) != null) {
                throw new UsageException(
                        file + ": two targets are named \"" + target.target().name() + "\"; names are unique");
            }
        }
        return List.copyOf(targets.values());
    }

    private RunTarget target(TargetEntry entry, int number) {
        String name = entry.name();
        if (name == null || name.isBlank()) {
            throw new UsageException(file + ": target " + number + " has no \"name\"");
        }
        String where = file + ": target \"" + name + "\": ";
        if (entry.pack() == null || !catalog.packs().contains(entry.pack())) {
            throw new UsageException(where
                    + (entry.pack() == null
                            ? "\"pack\" is missing; there are: " + String.join(", ", catalog.packs())
                            : "unknown pack \"" + entry.pack() + "\"" + Nearest.hint(entry.pack(), catalog.packs())));
        }
        if (entry.url() == null) {
            throw new UsageException(where + "\"url\" is missing");
        }
        URI url = TargetUrl.parse(where + "url", entry.url());
        Route route = RouteReader.of(
                where,
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file),
                url,
                blank(entry.host()),
                blank(entry.socket()),
                blank(entry.proxy()),
                entry.tls(),
                environment);
        return new RunTarget(
                entry.pack(),
                new Target(name, url, callers(where, entry.callers()), settings(where, entry), route),
                requests(where, entry.requests()),
                excluded(where, catalog.pack(entry.pack()), entry.exclude()));
    }

    private Map<String, String> settings(String where, TargetEntry entry) {
        Map<String, String> given = new TreeMap<>();
        Optional.ofNullable(blank(entry.region())).ifPresent(region -> given.put("region", region));
        Optional.ofNullable(blank(entry.service())).ifPresent(service -> given.put("service", service));
        given.forEach((name, value) -> {
            if (!catalog.vendor(entry.pack()).settings().containsKey(name)) {
                throw new UsageException(where + "\"" + name + ": " + value + "\" means nothing to pack " + entry.pack()
                        + ", whose signatures have no " + name + "; leave it out");
            }
        });
        return Map.copyOf(given);
    }

    private static Map<Caller, Credentials> callers(
            String where, @Nullable Map<String, @Nullable CallerEntry> entries) {
        Map<Caller, Credentials> callers = new EnumMap<>(Caller.class);
        List<String> names = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            if (caller.configured()) {
                names.add(caller.word());
            }
        }
        if (entries != null) {
            entries.forEach((name, entry) -> {
                if (!names.contains(name)) {
                    throw new UsageException(
                            where + "there is no caller \"" + name + "\" to configure" + Nearest.hint(name, names));
                }
                if (entry == null) {
                    throw new UsageException(
                            where + "caller \"" + name + "\" has no credentials; expected a token or keys");
                }
                Credentials credentials = new Credentials(
                        blank(entry.accessKey()),
                        blank(entry.secretKey()),
                        blank(entry.securityToken()),
                        blank(entry.token()));
                boolean keys = credentials.accessKey() != null && credentials.secretKey() != null;
                boolean half = (credentials.accessKey() == null) != (credentials.secretKey() == null);
                if (half || keys == (credentials.token() != null)) {
                    throw new UsageException(
                            where + "caller \"" + name + "\" needs accessKey and secretKey, or a token, and not both");
                }
                callers.put(Caller.valueOf(name.toUpperCase(Locale.ROOT)), credentials);
            });
        }
        return callers;
    }

    private static List<KnownRequest> requests(String where, @Nullable List<@Nullable RequestEntry> entries) {
        List<KnownRequest> requests = new ArrayList<>();
        if (entries != null) {
            for (RequestEntry entry : entries) {
                if (entry == null || entry.id() == null || entry.id().isBlank()) {
                    throw new UsageException(where + "an entry of \"requests\" has no \"id\"");
                }
                requests.add(new KnownRequest(entry.id(), entry.state() == null ? "" : entry.state()));
            }
        }
        return requests;
    }

    private static Map<String, String> excluded(
            String where, Pack pack, @Nullable List<@Nullable ExcludeEntry> entries) {
        Map<String, String> excluded = new LinkedHashMap<>();
        if (entries != null) {
            for (ExcludeEntry entry : entries) {
                String id = entry == null || entry.clause() == null ? "" : entry.clause();
                Clause clause = pack.clauses().get(id);
                if (clause == null) {
                    throw new UsageException(where + "exclude names an unknown clause \"" + id + "\""
                            + Nearest.hint(id, pack.clauses().keySet()));
                }
                if (entry == null || entry.reason() == null || entry.reason().isBlank()) {
                    throw new UsageException(where + "exclude of " + id + " has no \"reason\"");
                }
                excluded.put(id, entry.reason());
            }
        }
        return excluded;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private record ConfigFile(@Nullable List<@Nullable TargetEntry> targets) {}

    private record TargetEntry(
            @Nullable String name,
            @Nullable String pack,
            @Nullable String url,
            @Nullable String region,
            @Nullable String service,
            @Nullable String host,
            @Nullable String socket,
            @Nullable String proxy,
            RouteReader.@Nullable TlsEntry tls,
            @Nullable Map<String, @Nullable CallerEntry> callers,
            @Nullable List<@Nullable RequestEntry> requests,
            @Nullable List<@Nullable ExcludeEntry> exclude) {}

    private record CallerEntry(
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable String securityToken,
            @Nullable String token) {}

    private record RequestEntry(
            @Nullable String id, @Nullable String state) {}

    private record ExcludeEntry(
            @Nullable String clause, @Nullable String reason) {}
}
