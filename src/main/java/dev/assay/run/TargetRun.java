package dev.assay.run;

import dev.assay.probe.Probe;
import dev.assay.report.HarEntry;
import dev.assay.report.Report;
import dev.assay.steps.Glue;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.order.StandardPickleOrders;
import io.cucumber.core.plugin.MessageFormatter;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.Plugin;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One run of a pack against one target. Runs once; may be asked for its report at any time, by any thread. */
public final class TargetRun implements AutoCloseable {
    /** Prints stack traces of what is told in the report; held here, since a level is forgotten with its logger. */
    private static final Logger CUCUMBER = Logger.getLogger("io.cucumber");

    static {
        CUCUMBER.setLevel(Level.OFF);
    }

    private final PackKit kit;
    private final RunTarget target;
    private final RunOptions options;
    private final Probe probe;
    private final Instant started = Instant.now();
    private final AtomicInteger scenarios = new AtomicInteger();
    private final Set<TestCase> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean whole = new AtomicBoolean();

    public TargetRun(PackKit kit, RunTarget target, RunOptions options) {
        this.kit = kit;
        this.target = target;
        this.options = options;
        this.probe = new Probe(
                kit.judge(),
                target.target(),
                kit.vendor().signer(target.target()),
                kit.vendor().errors(),
                options.client(),
                target.requests(),
                caller -> CredentialReader.hint(kit.vendor().names(), caller));
        options.provision().ifPresent(probe::provision);
    }

    /**
     * Checks a tag expression.
     *
     * @throws UsageException if it is none
     */
    public static void checkTags(String expression) {
        try {
            TagExpressionParser.parse(expression);
        } catch (TagExpressionException e) {
            throw new UsageException("--tags \"" + expression + "\": "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /**
     * Runs every scenario, and returns when all is judged.
     *
     * @param messages where Cucumber messages go; empty for nowhere. Closed at the end
     */
    public Report run(Optional<OutputStream> messages) {
        open();
        RuntimeOptionsBuilder builder = new RuntimeOptionsBuilder()
                .addGlue(StepLibrary.PLACE)
                .setThreads(Math.max(1, options.parallel()))
                .setPublishQuiet(true)
                .setNoSummary();
        options.tags().ifPresent(tags -> builder.addTagFilter(TagExpressionParser.parse(tags)));
        builder.setPickleOrder(new TakersLast());
        options.shuffle().ifPresent(seed -> builder.setPickleOrder(StandardPickleOrders.random(seed)));
        if (!options.sought().isEmpty()) {
            builder.setPickleOrder(new SoughtFirst(options.sought(), this::found));
        }
        List<Plugin> plugins = new ArrayList<>();
        plugins.add((ConcurrentEventListener) publisher -> {
            publisher.registerHandlerFor(TestCaseStarted.class, event -> underWay.add(event.getTestCase()));
            publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
        });
        messages.ifPresent(stream -> plugins.add(new MessageFormatter(stream)));
        Runtime.builder()
                .withRuntimeOptions(builder.build())
                .withClassLoader(TargetRun.class::getClassLoader)
                .withFeatureSupplier(kit::features)
                .withObjectFactorySupplier(glue())
                .withBackendSupplier(() -> List.of(StepLibrary.backend()))
                .withAdditionalPlugins(plugins.toArray(Plugin[]::new))
                .build()
                .run();
        underWay.forEach(scenario -> kitFailed(scenario, "it broke off, as for lack of memory"));
        return finish();
    }

    private boolean found() {
        return options.sought().stream().anyMatch(probe.board()::broken);
    }

    /** Makes first contact. For callers that run the scenarios themselves, as a JUnit suite does; else {@link #run}. */
    public void open() {
        probe.open(this::found);
    }

    /** Judges what only the whole tells, and reports. To be called when every scenario is over. */
    public Report finish() {
        probe.judgeTimeline();
        whole.set(true);
        return report();
    }

    /** What the scenarios are run around. */
    public Probe probe() {
        return probe;
    }

    /** A scenario that failed for anything but what it found, failed in the kit. */
    private void finished(TestCaseFinished event) {
        scenarios.incrementAndGet();
        underWay.remove(event.getTestCase());
        Throwable cause = event.getResult().getError();
        boolean kitFailed =
                switch (event.getResult().getStatus()) {
                    case PASSED, SKIPPED -> false;
                    case FAILED -> !(cause instanceof AssertionError);
                    default -> true;
                };
        if (kitFailed) {
            kitFailed(event.getTestCase(), cause == null ? "a step of it is not in the vocabulary" : cause.toString());
        }
    }

    private void kitFailed(TestCase scenario, String why) {
        scenario.getTags().stream()
                .map(tag -> tag.substring(1))
                .filter(this.kit.pack().clauses()::containsKey)
                .forEach(clause ->
                        probe.board().error(clause, "the kit failed in \"" + scenario.getName() + "\": " + why));
    }

    /** What is known now; marked incomplete until {@link #run} has returned. */
    public Report report() {
        Optional<String> otherwise =
                options.tags().map(tags -> "no scenario that matches --tags \"" + tags + "\" exercises it");
        Seen seen = new Seen(probe.board(), probe::exchanges, probe.rootCause(), probe.timeline(), probe.walks());
        return new ReportBuilder(kit, target, seen, started, clause -> otherwise).build(whole.get());
    }

    /** Every exchange that was made so far, for the report; to be gone through before {@link #close}. */
    public Iterable<HarEntry> recorded() {
        return HarEntries.of(probe.exchanges());
    }

    /** How many scenarios are over. */
    public int scenarios() {
        return scenarios.get();
    }

    /** How many exchanges were made so far. */
    public int exchanges() {
        return probe.exchangeCount();
    }

    /** How many breaches were found so far. */
    public long findings() {
        return probe.board().findings();
    }

    private ObjectFactorySupplier glue() {
        ThreadLocal<Glue> perThread = ThreadLocal.withInitial(() -> new Glue(probe));
        return perThread::get;
    }

    @Override
    public void close() {
        probe.close();
    }
}
