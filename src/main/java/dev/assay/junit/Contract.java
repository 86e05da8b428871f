package dev.assay.junit;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Target;
import dev.assay.probe.KnownRequest;
import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.report.ReportLock;
import dev.assay.run.Catalog;
import dev.assay.run.CredentialReader;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.run.TargetUrl;
import dev.assay.run.UsageException;
import dev.assay.run.WaiverReader;
import dev.assay.run.Waivers;
import dev.assay.spec.Caller;
import dev.assay.spec.Nearest;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;

/**
 * A contract and the server that is to keep it. Each method but {@link #tests()} returns another one that knows more; none
 * of them sends anything. Immutable.
 */
public final class Contract {
    private final Catalog catalog;
    private final PackKit kit;
    private String name;
    private @Nullable URI url;
    private Map<Caller, Credentials> callers = Map.of();
    private Map<String, String> settings = Map.of();
    private List<KnownRequest> requests = List.of();
    private Map<String, String> excluded = Map.of();
    private RunOptions options = RunOptions.usual();
    private boolean failOnShould;
    private @Nullable Path waivers;
    private @Nullable Path reports;

    private Contract(Catalog catalog, PackKit kit) {
        this.catalog = catalog;
        this.kit = kit;
        this.name = kit.pack().id();
    }

    static Contract of(String pack, List<Path> roots) {
        Catalog catalog = Catalog.of(roots);
        return new Contract(catalog, catalog.kit(pack));
    }

    /** A copy that differs in this. What a copy holds is replaced, never changed, once it is handed out. */
    private Contract with(Consumer<Contract> change) {
        Contract copy = new Contract(catalog, kit);
        copy.name = name;
        copy.url = url;
        copy.callers = callers;
        copy.settings = settings;
        copy.requests = requests;
        copy.excluded = excluded;
        copy.options = options;
        copy.failOnShould = failOnShould;
        copy.waivers = waivers;
        copy.reports = reports;
        change.accept(copy);
        return copy;
    }

    /**
     * Where the server answers.
     *
     * @param url scheme, host, port and the path that the document's own paths follow, if any
     * @throws UsageException if it has no scheme or host
     */
    public Contract target(URI url) {
        URI parsed = TargetUrl.parse("target", url.toString());
        return with(copy -> copy.url = parsed);
    }

    /** What reports call the server; the pack's id otherwise. */
    public Contract name(String name) {
        return with(copy -> copy.name = name);
    }

    /** Keys of the caller that the contract is kept towards. Without them next to nothing is exercised. */
    public Contract management(String accessKey, String secretKey) {
        return caller(Caller.MANAGEMENT, new Credentials(accessKey, secretKey, null, null));
    }

    /** A token of the caller that the contract is kept towards. */
    public Contract management(String token) {
        return caller(Caller.MANAGEMENT, new Credentials(null, null, null, token));
    }

    /** Keys of a caller of the same organization that has to be refused. */
    public Contract member(String accessKey, String secretKey) {
        return caller(Caller.MEMBER, new Credentials(accessKey, secretKey, null, null));
    }

    /** A token of a caller of the same organization that has to be refused. */
    public Contract member(String token) {
        return caller(Caller.MEMBER, new Credentials(null, null, null, token));
    }

    /** Keys of a caller of no organization, or of another. */
    public Contract outsider(String accessKey, String secretKey) {
        return caller(Caller.OUTSIDER, new Credentials(accessKey, secretKey, null, null));
    }

    /** A token of a caller of no organization, or of another. */
    public Contract outsider(String token) {
        return caller(Caller.OUTSIDER, new Credentials(null, null, null, token));
    }

    /**
     * Credentials of every caller, and settings such as a region, under the names that {@code assay run} reads; temporary
     * keys are given so. Callers that it does not name stay as they are.
     *
     * @param environment values by name, such as {@link System#getenv()}
     * @throws UsageException if a key comes without its secret, or a secret without its key
     */
    public Contract environment(Map<String, String> environment) {
        Map<Caller, Credentials> allCallers = new HashMap<>(callers);
        allCallers.putAll(CredentialReader.fromEnvironment(kit, environment));
        Map<String, String> allSettings = new HashMap<>(settings);
        allSettings.putAll(CredentialReader.settings(kit, environment));
        return with(copy -> {
            copy.callers = Map.copyOf(allCallers);
            copy.settings = Map.copyOf(allSettings);
        });
    }

    /**
     * Names a resource that is there, for servers that cannot list theirs.
     *
     * @param state its state, as the document words it
     */
    public Contract known(String id, String state) {
        List<KnownRequest> all = new ArrayList<>(requests);
        all.add(new KnownRequest(id, state));
        return with(copy -> copy.requests = List.copyOf(all));
    }

    /**
     * Leaves a clause out: it has no test, and the verdict does not need it.
     *
     * @param reason why; reports tell it
     * @throws UsageException if there is no such clause, or the reason is blank
     */
    public Contract exclude(String clause, String reason) {
        Map<String, ?> clauses = kit.pack().clauses();
        if (!clauses.containsKey(clause)) {
            throw new UsageException(
                    "exclude names an unknown clause \"" + clause + "\"" + Nearest.hint(clause, clauses.keySet()));
        }
        if (reason.isBlank()) {
            throw new UsageException("exclude of " + clause + " has no reason");
        }
        Map<String, String> all = new LinkedHashMap<>(excluded);
        all.put(clause, reason);
        return with(copy -> copy.excluded = Collections.unmodifiableMap(all));
    }

    /** So many scenarios at the same time, 1 to 64; otherwise four. */
    public Contract parallel(int scenarios) {
        if (scenarios < 1 || scenarios > 64) {
            throw new UsageException("parallel " + scenarios + " is not from 1 to 64");
        }
        return with(copy -> copy.options = options.atATime(scenarios));
    }

    /** Fails the test of a clause also where it is a should that is broken; otherwise that is logged as a warning. */
    public Contract failOnShould() {
        return with(copy -> copy.failOnShould = true);
    }

    /**
     * Accepts the breaches of a waiver file, as {@code assay run --waivers} does. Their tests are aborted with the reason;
     * a waiver that waives nothing fails the last test. The file is read by {@link #tests()}, which throws where it is
     * wrong.
     */
    public Contract waivers(Path file) {
        return with(copy -> copy.waivers = file);
    }

    /** Writes the files that {@code assay run} writes under this directory, such as {@code target/assay}. */
    public Contract reports(Path directory) {
        return with(copy -> copy.reports = directory);
    }

    /**
     * Runs the contract against the server now, and returns a test for each clause, in the order of the contract, named by
     * id and text. The test of a broken clause fails with what was expected, what came, the exchange and a command that
     * sends it again. One that nothing exercised is aborted with the reason. A last test fails where too much was not
     * exercised for a verdict (a server that is not there passes nothing), or a waiver is stale.
     *
     * @throws UsageException if no target was given, or another run is writing into the same folder
     */
    public Stream<DynamicNode> tests() {
        if (url == null) {
            throw new UsageException("no target was given; expected .target(URI) with the URL of the started server");
        }
        String pack = kit.pack().id();
        RunTarget target = new RunTarget(pack, new Target(name, url, callers, settings), requests, excluded);
        Waivers accepted = waivers == null
                ? Waivers.none()
                : WaiverReader.read(waivers, catalog, Map.of(name, pack), LocalDate.now(ZoneOffset.UTC));
        Report report;
        try (TargetRun run = new TargetRun(kit, accepted.applied(target), options)) {
            report = run.run(Optional.empty());
            if (reports != null) {
                write(reports, report, run);
            }
        }
        return new ClauseTests(report, failOnShould, accepted.stale(List.of(report))).nodes();
    }

    private static void write(Path directory, Report report, TargetRun run) {
        ReportLock lock = ReportLock.take(directory)
                .orElseThrow(() -> new UsageException(
                        "another run is writing reports into \"" + directory + "\"; give each a folder of its own"));
        try {
            ReportFiles files = ReportFiles.in(directory);
            files.write(report, run.recorded());
            files.writeAll(List.of(report));
        } finally {
            lock.close();
        }
    }

    private Contract caller(Caller caller, Credentials credentials) {
        Map<Caller, Credentials> all = new HashMap<>(callers);
        all.put(caller, credentials);
        return with(copy -> copy.callers = Map.copyOf(all));
    }

    @Override
    public String toString() {
        return kit.pack().id() + " at " + (url == null ? "no target yet" : url);
    }
}
