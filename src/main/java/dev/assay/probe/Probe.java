package dev.assay.probe;

import dev.assay.exchange.Client;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Signer;
import dev.assay.exchange.Target;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.spec.Caller;
import dev.assay.spec.Clause;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import dev.assay.verdict.Board;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Judge;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One target during one run. Safe for use by the threads of its scenarios. */
public final class Probe implements AutoCloseable {
    /** Name under which exchanges are recorded that serve all scenarios. */
    public static final String OPENING = "opening";

    private static final int CONTROL_LIMIT = 10;
    private static final long A_SECOND = 1_050;
    private static final int TIMEOUTS_OF_A_WALK = 10;

    private final Pack pack;
    private final Judge judge;
    private final Target target;
    private final Signer signer;
    private final ErrorShape errors;
    private final Client client;
    private final Board board;
    private final Function<Caller, String> credentialHint;
    private final Duration longestWalk;
    private final Timeline timeline = new Timeline();
    private final KnownResources known;
    private final Memory memory = new Memory();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Walks walks = new Walks(this);
    private volatile Optional<String> rootCause = Optional.empty();
    private volatile Optional<Provision> provision = Optional.empty();

    /**
     * @param given resources that are known to exist, for targets that cannot list them
     * @param credentialHint how a caller's credentials can be given, for people
     */
    public Probe(
            Judge judge,
            Target target,
            Signer signer,
            ErrorShape errors,
            ClientOptions options,
            List<KnownRequest> given,
            Function<Caller, String> credentialHint) {
        this.pack = judge.pack();
        this.signer = signer;
        this.errors = errors;
        this.judge = judge;
        this.target = target;
        this.known = new KnownResources(given, timeline);
        this.credentialHint = credentialHint;
        this.longestWalk = options.timeout().multipliedBy(TIMEOUTS_OF_A_WALK);
        this.board = new Board(pack);
        this.client = new Client(target, signer, errors, options, this::keep);
    }

    private void keep(Exchange exchange) {
        count.incrementAndGet();
        synchronized (exchanges) {
            exchanges.add(exchange);
        }
        judge.judge(exchange, board, timeline, memory);
    }

    /** Lets it make resources where it finds none. To be called before {@link #open}. */
    public void provision(Provision how) {
        provision = Optional.of(how);
    }

    /** Makes first contact: finds out whether there is anything to check, and what the target knows. */
    public void open() {
        open(() -> false);
    }

    /** The same, but goes no further than is needed to tell whether anything can be checked, once this is so. */
    public void open(BooleanSupplier enough) {
        Opening opening = new Opening(this, enough);
        rootCause = opening.open();
        opening.ground().ifPresent(walk -> known.listed(walk.keys()));
    }

    /** How resources may be made; empty where they may not. */
    Optional<Provision> provision() {
        return provision;
    }

    /** Why nothing can be checked; empty where it can. */
    public Optional<String> rootCause() {
        return rootCause;
    }

    /** Sends a call on behalf of a scenario, and has it judged. */
    public Exchange send(Call call, String scenario) {
        return client.send(call, scenario);
    }

    /** Whether the target still answered that it was asked too often when patience ended. */
    public boolean throttled(Exchange exchange) {
        return client.throttled(exchange);
    }

    /** How calls are signed. */
    public Signer signer() {
        return signer;
    }

    /** How refusals tell what is wrong. */
    public ErrorShape errors() {
        return errors;
    }

    /** Sends calls at the same time, so many of them at most; gives the exchanges in the order of the calls. */
    public List<Exchange> sendAtOnce(List<Call> calls, int most, String scenario) {
        return new AtOnce(client, scenario).send(calls, most);
    }

    /** A call that a good target accepts: for a known resource, one that was asked for before if there is one, or with a short page. */
    public Optional<Call> acceptable(Operation operation) {
        return acceptable(operation, known.seenBy(operation.id()).or(known::any));
    }

    /** The same, for a resource that only the name of the scenario chooses among many that were seen. */
    public Optional<Call> acceptable(Operation operation, String scenario) {
        return acceptable(operation, known.oneFor(scenario, timeline::seen).or(known::any));
    }

    private static Optional<Call> acceptable(Operation operation, Optional<String> resource) {
        Call call = Call.of(operation);
        if (operation.shows().isPresent()) {
            Parameter key = operation.parameter(operation.shows().get().parameter());
            return resource.map(id -> call.with(key, List.of(id)));
        }
        if (operation.pages().isPresent()) {
            Parameter limit = operation.parameter(operation.pages().get().limit());
            return Optional.of(call.with(limit, List.of(Integer.toString(CONTROL_LIMIT))));
        }
        return Optional.of(call);
    }

    /**
     * Waits until each of these resources was first seen more than a second ago: what tells the time of the answer in whole
     * seconds is the same until then.
     */
    public void letASecondPass(List<String> keys) {
        long wait = keys.stream()
                .flatMap(key -> timeline.first(key).stream())
                .mapToLong(seen ->
                        A_SECOND + TimeUnit.NANOSECONDS.toMillis(seen.exchange().endNanos() - System.nanoTime()))
                .max()
                .orElse(0);
        if (wait > 0) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a second passed", e);
            }
        }
    }

    /** The walk of these states at this page size; made once a run, after the walks of the opening. */
    public Walk walk(List<String> states, PageSize size, String scenario) {
        return walks.once(states + " " + size, () -> walkAgain(states, limit(size, knownIn(states)), scenario));
    }

    private int knownIn(List<String> states) {
        return (int) known.keys().stream()
                .filter(key ->
                        states.isEmpty() || states.contains(known.lastState(key).orElse("")))
                .count();
    }

    /** A walk of everything in the longest pages, made once a run when it is first asked for. */
    public Walk walkOnceMore(String scenario) {
        return walks.once("once more", () -> walkAgain(List.of(), limit(PageSize.AS_LONG_AS_ALLOWED, 0), scenario));
    }

    /** A new walk. That it ends is judged, whatever it is made for. */
    public Walk walkAgain(List<String> states, OptionalLong limit, String scenario) {
        return walks.make(states, limit, scenario);
    }

    /** A new walk that begins with this call, whatever its arguments. */
    public Walk walkFrom(Call call, String scenario) {
        return walks.from(call, scenario);
    }

    /** How long one walk may take: each page may come in time, and the next for ever be promised. */
    Duration longestWalk() {
        return longestWalk;
    }

    private OptionalLong limit(PageSize size, int total) {
        Operation lister = pack.lister().orElseThrow();
        return size.limit(lister.parameter(lister.pages().orElseThrow().limit()), total);
    }

    /** Judges what several answers tell of one resource by the rule of one clause; gives what it found. */
    public List<Finding> judgeTimeline(Clause clause) {
        return judge.judge(timeline, board, clause);
    }

    /** Judges what several answers tell of one resource by every rule. */
    public void judgeTimeline() {
        pack.clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .forEach(this::judgeTimeline);
    }

    /** The body of an answer, read; what is no JSON is missing. */
    public JsonNode json(Exchange exchange) {
        return exchange.response()
                .map(answer -> memory.read(answer, exchange.call().operation(), pack.resource())
                        .json())
                .orElse(MissingNode.getInstance());
    }

    /** Why a caller cannot be played, and what to do about it. */
    public String lacks(Caller caller) {
        return "no credentials are given for " + caller.phrase() + ": set " + credentialHint.apply(caller)
                + ", or callers." + caller.word() + " in the config, or exclude the clauses with a reason";
    }

    /** How a caller's credentials can be given in the environment, for people. */
    String credentialHint(Caller caller) {
        return credentialHint.apply(caller);
    }

    /** Whether this caller can be played. */
    public boolean has(Caller caller) {
        return target.has(caller);
    }

    /** The target under test. */
    public Target target() {
        return target;
    }

    /** The contract. */
    public Pack pack() {
        return pack;
    }

    /** The resources that the target is known to have. */
    public KnownResources known() {
        return known;
    }

    /** What was found out so far. */
    public Board board() {
        return board;
    }

    /** What was seen so far. */
    public Timeline timeline() {
        return timeline;
    }

    /** Every exchange so far, in the order in which they ended. */
    public List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** Every walk so far, in the order in which they ended. */
    public List<WalkTrace> walks() {
        return walks.traces();
    }

    /** How many exchanges were made so far. */
    public int exchangeCount() {
        return count.get();
    }

    /** Ends its connections, and forgets what it saw; what it counted stays. */
    @Override
    public void close() {
        client.close();
        walks.clear();
        memory.clear();
        timeline.clear();
        known.clear();
        synchronized (exchanges) {
            exchanges.clear();
        }
    }
}
