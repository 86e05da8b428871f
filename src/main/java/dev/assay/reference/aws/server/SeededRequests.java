package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountFailureReason;
import dev.assay.model.aws.CreateAccountState;
import dev.assay.model.aws.CreateAccountStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes requests from a seed: ids, names and outcomes are the seed's, the times are counted back from the start. */
final class SeededRequests {
    private static final int LONGEST_ID = 32;
    private static final int SHORTEST_ID = 8;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";

    private final SplittableRandom random;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();
    private int failures;

    SeededRequests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<CreateAccountStatus> all(Stock stock, Instant start) {
        List<CreateAccountStatus> requests = new ArrayList<>();
        for (int i = 0; i < stock.succeeded() + stock.failed() + stock.inProgress(); i++) {
            Instant requested = start.minusMillis(random.nextLong(3_600_000L, 200 * 86_400_000L));
            // every third time is a whole number of seconds
            Instant written = i % 3 == 0 ? requested.truncatedTo(ChronoUnit.SECONDS) : requested;
            CreateAccountStatus request = open(AccountNames.pick(i, random), written);
            Instant completed = written.plus(Duration.ofMillis(random.nextInt(0, 900_000)));
            if (i < stock.succeeded()) {
                request = succeeded(request, completed);
            } else if (i < stock.succeeded() + stock.failed()) {
                request = failed(request, completed);
            }
            requests.add(request);
        }
        return requests;
    }

    CreateAccountStatus open(String name, Instant requested) {
        return new CreateAccountStatus(
                newId(), name, CreateAccountState.IN_PROGRESS, Timestamps.of(requested), null, null, null, null);
    }

    /** What becomes of a request in progress. */
    CreateAccountStatus finished(CreateAccountStatus request, Instant completed) {
        return random.nextInt(3) == 0 ? failed(request, completed) : succeeded(request, completed);
    }

    CreateAccountStatus succeeded(CreateAccountStatus request, Instant completed) {
        String account = newAccount();
        String govCloud = accounts.size() % 9 == 3 ? newAccount() : null;
        return end(request, CreateAccountState.SUCCEEDED, completed, account, govCloud, null);
    }

    private CreateAccountStatus failed(CreateAccountStatus request, Instant completed) {
        List<CreateAccountFailureReason> reasons = CreateAccountFailureReason.KNOWN;
        return failed(request, completed, reasons.get(failures++ % reasons.size()));
    }

    static CreateAccountStatus failed(
            CreateAccountStatus request, Instant completed, CreateAccountFailureReason reason) {
        return end(request, CreateAccountState.FAILED, completed, null, null, reason);
    }

    private static CreateAccountStatus end(
            CreateAccountStatus request,
            CreateAccountState state,
            Instant completed,
            @Nullable String account,
            @Nullable String govCloud,
            @Nullable CreateAccountFailureReason reason) {
        return new CreateAccountStatus(
                request.id(),
                request.accountName(),
                state,
                request.requestedTimestamp(),
                Timestamps.of(completed),
                account,
                govCloud,
                reason);
    }

    private String newId() {
        String id;
        do {
            // every fourth id is as long as ids can be, and some are as short
            int index = ids.size();
            int length = index % 4 == 0 ? LONGEST_ID : random.nextInt(SHORTEST_ID, LONGEST_ID);
            id = "car-" + Credentials.text(random, ALPHABET, index % 16 == 1 ? SHORTEST_ID : length);
        } while (!ids.add(id));
        return id;
    }

    private String newAccount() {
        String account;
        do {
            String zeros = accounts.size() % 5 == 0 ? "000" : "";
            account = zeros + Credentials.text(random, DIGITS, 12 - zeros.length());
        } while (!accounts.add(account));
        return account;
    }
}
