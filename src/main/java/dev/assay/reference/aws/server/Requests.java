package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountFailureReason;
import dev.assay.model.aws.CreateAccountState;
import dev.assay.model.aws.CreateAccountStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All requests, as they are at the moment. Some of those in progress finish on the clock, which starts to run with the
 * first look; the others never do, so that there are always some.
 */
final class Requests {
    private static final Comparator<CreateAccountStatus> LATEST_FIRST = Comparator.comparing(
                    CreateAccountStatus::requestedTimestamp, Comparator.reverseOrder())
            .thenComparing(CreateAccountStatus::id);

    /** What becomes of a request, and when. */
    private record End(String id, Instant when, BiFunction<CreateAccountStatus, Instant, CreateAccountStatus> finish) {}

    private final SeededRequests seeded;
    private final InstantSource clock;
    private final Stock stock;
    private final Map<String, CreateAccountStatus> requests = new LinkedHashMap<>();
    private final List<End> ends = new ArrayList<>();
    private final Set<String> emails = new HashSet<>();
    private boolean looked;

    Requests(long seed, Stock stock, InstantSource clock) {
        this.seeded = new SeededRequests(seed);
        this.clock = clock;
        this.stock = stock;
        seeded.all(stock, clock.instant()).forEach(request -> requests.put(request.id(), request));
    }

    /** Null where there is none of this id. */
    synchronized @Nullable CreateAccountStatus find(String id) {
        look();
        return requests.get(id);
    }

    /** Every one of them, the one made last first; does not change any more. */
    synchronized List<CreateAccountStatus> all() {
        look();
        return requests.values().stream().sorted(LATEST_FIRST).toList();
    }

    /** Makes another, which finishes a moment later, and fails where the address was used before. */
    synchronized CreateAccountStatus create(String email, String name) {
        Instant now = look();
        CreateAccountStatus request = seeded.open(name, now);
        requests.put(request.id(), request);
        boolean used = !emails.add(email.toLowerCase(Locale.ROOT));
        ends.add(new End(request.id(), now.plus(stock.created()), used ? Requests::refuse : seeded::succeeded));
        return request;
    }

    private static CreateAccountStatus refuse(CreateAccountStatus request, Instant when) {
        return SeededRequests.failed(request, when, CreateAccountFailureReason.EMAIL_ALREADY_EXISTS);
    }

    private Instant look() {
        Instant now = clock.instant();
        if (!looked) {
            looked = true;
            schedule(now);
        }
        for (End end : ends) {
            if (!end.when().isAfter(now)) {
                requests.computeIfPresent(
                        end.id(), (id, request) -> end.finish().apply(request, end.when()));
            }
        }
        ends.removeIf(end -> !end.when().isAfter(now));
        return now;
    }

    /**
     * The latest ones finish; the very latest stays, so that who picks the first in progress still finds it so, however
     * long it takes to ask.
     */
    private void schedule(Instant start) {
        List<CreateAccountStatus> finishing = requests.values().stream()
                .filter(request -> request.state().equals(CreateAccountState.IN_PROGRESS))
                .sorted(LATEST_FIRST)
                .skip(stock.finishing() < stock.inProgress() ? 1 : 0)
                .limit(stock.finishing())
                .toList();
        Instant when = start.plus(stock.first());
        for (CreateAccountStatus request : finishing) {
            ends.add(new End(request.id(), when, seeded::finished));
            when = when.plus(stock.next());
        }
    }
}
