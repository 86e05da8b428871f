package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All requests, as they are at the moment. Some of those in progress finish on the clock, which starts to run with the
 * first look; the others never do, so that there are always some.
 */
final class Requests {
    private final SeededRequests seeded;
    private final InstantSource clock;
    private final Stock stock;
    private final Deque<String> finishing = new ArrayDeque<>();
    private Snapshot snapshot;
    private @Nullable Instant nextFinish;
    private @Nullable Instant nextGrowth;

    Requests(long seed, Stock stock, InstantSource clock) {
        this.seeded = new SeededRequests(seed);
        this.clock = clock;
        this.stock = stock;
        this.snapshot = ordered(seeded.all(stock, clock.instant()));
        // the latest ones finish: the list never ends with one, so no page behind a marker is emptied; the very latest
        // stays, so that who picks the first in progress still finds it so, however long it takes to ask
        snapshot.requests().stream()
                .filter(request -> request.state().equals(AccountCreationState.IN_PROGRESS))
                .sorted(Stock.LATEST_FIRST)
                .skip(stock.finishing() < stock.inProgress() ? 1 : 0)
                .limit(stock.finishing())
                .forEach(request -> finishing.add(request.id()));
    }

    /** What there is now; does not change any more. */
    synchronized Snapshot now() {
        Instant now = clock.instant();
        Duration growing = stock.growing();
        if (nextFinish == null || nextGrowth == null) {
            nextFinish = now.plus(stock.first());
            nextGrowth = growing == null ? Instant.MAX : now.plus(growing);
        }
        while (!finishing.isEmpty() && !nextFinish.isAfter(now)) {
            finish(finishing.remove(), nextFinish);
            nextFinish = nextFinish.plus(stock.next());
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
        snapshot = ordered(changed);
    }

    private void add(CreateAccountStatusDto request) {
        List<CreateAccountStatusDto> changed = new ArrayList<>(snapshot.requests());
        changed.add(request);
        snapshot = ordered(changed);
    }

    private Snapshot ordered(List<CreateAccountStatusDto> requests) {
        return new Snapshot(requests.stream().sorted(stock.order()).toList());
    }
}
