package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All requests, as they are at the moment. Some of those in progress finish on the clock, which starts to run with the
 * first look; the others never do, so that there are always some.
 */
final class Requests {
    static final Duration FIRST_FINISH = Duration.ofMillis(100);
    static final Duration NEXT_FINISH = Duration.ofMillis(150);
    static final int FINISHING = 8;
    private static final Comparator<CreateAccountStatusDto> LATEST_FIRST = Comparator.comparing(
                    CreateAccountStatusDto::createdAt, Comparator.reverseOrder())
            .thenComparing(CreateAccountStatusDto::id);

    private final SeededRequests seeded;
    private final InstantSource clock;
    private final @Nullable Duration growing;
    private final Deque<String> finishing = new ArrayDeque<>();
    private Snapshot snapshot;
    private @Nullable Instant nextFinish;
    private @Nullable Instant nextGrowth;

    /**
     * @param growing how often a request is added; null for never
     */
    Requests(long seed, @Nullable Duration growing, InstantSource clock) {
        this.seeded = new SeededRequests(seed);
        this.clock = clock;
        this.growing = growing;
        this.snapshot = ordered(seeded.all(clock.instant()));
        // the latest ones finish: the list never ends with one, so no page behind a marker is emptied
        snapshot.requests().stream()
                .filter(request -> request.state().equals(AccountCreationState.IN_PROGRESS))
                .limit(FINISHING)
                .forEach(request -> finishing.add(request.id()));
    }

    /** What there is now; does not change any more. */
    synchronized Snapshot now() {
        Instant now = clock.instant();
        if (nextFinish == null || nextGrowth == null) {
            nextFinish = now.plus(FIRST_FINISH);
            nextGrowth = growing == null ? Instant.MAX : now.plus(growing);
        }
        while (!finishing.isEmpty() && !nextFinish.isAfter(now)) {
            finish(finishing.remove(), nextFinish);
            nextFinish = nextFinish.plus(NEXT_FINISH);
        }
        while (growing != null && !nextGrowth.isAfter(now)) {
            add(seeded.open("grown-" + snapshot.requests().size(), nextGrowth));
            nextGrowth = nextGrowth.plus(growing);
        }
        return snapshot;
    }

    private void finish(String id, Instant when) {
        List<CreateAccountStatusDto> changed = new ArrayList<>(snapshot.requests());
        changed.replaceAll(request -> request.id().equals(id) ? seeded.finished(request, when) : request);
        snapshot = new Snapshot(changed);
    }

    private void add(CreateAccountStatusDto request) {
        List<CreateAccountStatusDto> changed = new ArrayList<>(snapshot.requests());
        changed.add(request);
        snapshot = ordered(changed);
    }

    private static Snapshot ordered(List<CreateAccountStatusDto> requests) {
        return new Snapshot(requests.stream().sorted(LATEST_FIRST).toList());
    }
}
