package dev.assay.junit;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Target;
import dev.assay.probe.KnownRequest;
import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * A contract and the server that is to keep it. Each method but {@link #tests()} returns another one that knows more; none
 * of them sends anything. Immutable.
 */
public final class Contract {
    /**
     * All that was said.
     *
     * @param located whether a target was given
     */
    private record Terms(
            Catalog catalog,
            PackKit kit,
            RunTarget target,
            boolean located,
            RunOptions options,
            boolean failOnShould,
            Optional<Path> waivers,
            Optional<Path> reports) {}

    private final Terms terms;

    private Contract(Terms terms) {
        this.terms = terms;
    }

    static Contract of(String pack, List<Path> roots) {
        Catalog catalog = Catalog.of(roots);
        Target nowhere = new Target(pack, URI.create("http://127.0.0.1:9"), Map.of());
        return new Contract(new Terms(
                catalog,
                catalog.kit(pack),
                new RunTarget(pack, nowhere, List.of(), Map.of()),
                false,
                RunOptions.usual(),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * Where the server answers.
     *
     * @param url scheme, host, port and the path that the document's own paths follow, if any
     * @throws UsageException if it has no scheme or host
     */
    public Contract target(URI url) {
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                terms.target().at(TargetUrl.parse("target", url.toString())),
                true,
                terms.options(),
                terms.failOnShould(),
                terms.waivers(),
                terms.reports()));
    }

    /** What reports call the server; the pack's id otherwise. */
    public Contract name(String name) {
        Target old = terms.target().target();
        return with(new Target(name, old.url(), old.callers(), old.settings()));
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
        Target old = terms.target().target();
        Map<Caller, Credentials> callers = new HashMap<>(old.callers());
        callers.putAll(CredentialReader.fromEnvironment(terms.kit(), environment));
        Map<String, String> settings = new HashMap<>(old.settings());
        settings.putAll(CredentialReader.settings(terms.kit(), environment));
        return with(new Target(old.name(), old.url(), Map.copyOf(callers), Map.copyOf(settings)));
    }

    /**
     * Names a resource that is there, for servers that cannot list theirs.
     *
     * @param state its state, as the document words it
     */
    public Contract known(String id, String state) {
        List<KnownRequest> requests = new ArrayList<>(terms.target().requests());
        requests.add(new KnownRequest(id, state));
        return with(new RunTarget(
                terms.target().pack(),
                terms.target().target(),
                List.copyOf(requests),
                terms.target().excluded()));
    }

    /**
     * Leaves a clause out: it has no test, and the verdict does not need it.
     *
     * @param reason why; reports tell it
     * @throws UsageException if there is no such clause, or the reason is blank
     */
    public Contract exclude(String clause, String reason) {
        Map<String, ?> clauses = terms.kit().pack().clauses();
        if (!clauses.containsKey(clause)) {
            throw new UsageException(
                    "exclude names an unknown clause \"" + clause + "\"" + Nearest.hint(clause, clauses.keySet()));
        }
        if (reason.isBlank()) {
            throw new UsageException("exclude of " + clause + " has no reason");
        }
        Map<String, String> excluded = new LinkedHashMap<>(terms.target().excluded());
        excluded.put(clause, reason);
        return with(new RunTarget(
                terms.target().pack(), terms.target().target(), terms.target().requests(), Map.copyOf(excluded)));
    }

    /** So many scenarios at the same time, 1 to 64; otherwise four. */
    public Contract parallel(int scenarios) {
        if (scenarios < 1 || scenarios > 64) {
            throw new UsageException("parallel " + scenarios + " is not from 1 to 64");
        }
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                terms.target(),
                terms.located(),
                terms.options().atATime(scenarios),
                terms.failOnShould(),
                terms.waivers(),
                terms.reports()));
    }

    /** Fails the test of a clause also where it is a should that is broken; otherwise that is logged as a warning. */
    public Contract failOnShould() {
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                terms.target(),
                terms.located(),
                terms.options(),
                true,
                terms.waivers(),
                terms.reports()));
    }

    /**
     * Accepts the breaches of a waiver file, as {@code assay run --waivers} does. Their tests are aborted with the reason;
     * a waiver that waives nothing fails the last test. The file is read by {@link #tests()}, which throws where it is
     * wrong.
     */
    public Contract waivers(Path file) {
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                terms.target(),
                terms.located(),
                terms.options(),
                terms.failOnShould(),
                Optional.of(file),
                terms.reports()));
    }

    /** Writes the files that {@code assay run} writes under this directory, such as {@code target/assay}. */
    public Contract reports(Path directory) {
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                terms.target(),
                terms.located(),
                terms.options(),
                terms.failOnShould(),
                terms.waivers(),
                Optional.of(directory)));
    }

    /**
     * Runs the contract against the server now, and returns a test for each clause, in the order of the contract, named by
     * id and text. The test of a broken clause fails with what was expected, what came, the exchange and a command that
     * sends it again. One that nothing exercised is aborted with the reason. A last test fails where too much was not
     * exercised for a verdict (a server that is not there passes nothing), or a waiver is stale.
     *
     * @throws UsageException if no target was given
     */
    public Stream<DynamicNode> tests() {
        if (!terms.located()) {
            throw new UsageException("no target was given; expected .target(URI) with the URL of the started server");
        }
        String name = terms.target().target().name();
        Map<String, String> targets = Map.of(name, terms.target().pack());
        Waivers waivers = terms.waivers()
                .map(file -> WaiverReader.read(file, terms.catalog(), targets, LocalDate.now(ZoneOffset.UTC)))
                .orElseGet(Waivers::none);
        Report report;
        try (TargetRun run = new TargetRun(terms.kit(), waivers.applied(terms.target()), terms.options())) {
            report = run.run(Optional.empty());
            if (terms.reports().isPresent()) {
                ReportFiles files = ReportFiles.in(terms.reports().get());
                files.write(report, run.recorded());
                files.writeAll(List.of(report));
            }
        }
        return new ClauseTests(report, terms.failOnShould(), waivers.stale(List.of(report))).nodes();
    }

    private Contract caller(Caller caller, Credentials credentials) {
        Target old = terms.target().target();
        Map<Caller, Credentials> callers = new EnumMap<>(Caller.class);
        callers.putAll(old.callers());
        callers.put(caller, credentials);
        return with(new Target(old.name(), old.url(), callers, old.settings()));
    }

    private Contract with(Target other) {
        return with(new RunTarget(
                terms.target().pack(),
                other,
                terms.target().requests(),
                terms.target().excluded()));
    }

    private Contract with(RunTarget other) {
        return new Contract(new Terms(
                terms.catalog(),
                terms.kit(),
                other,
                terms.located(),
                terms.options(),
                terms.failOnShould(),
                terms.waivers(),
                terms.reports()));
    }

    @Override
    public String toString() {
        return terms.target().pack() + " at "
                + (terms.located() ? terms.target().target().url() : "no target yet");
    }
}
