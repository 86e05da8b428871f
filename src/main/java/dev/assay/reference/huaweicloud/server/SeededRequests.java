package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.model.huaweicloud.FailureDetailMsg;
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

    private final SplittableRandom random;
    private final Set<String> ids = new HashSet<>();

    SeededRequests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<CreateAccountStatusDto> all(Stock stock, Instant start) {
        List<CreateAccountStatusDto> requests = new ArrayList<>();
        for (int i = 0; i < stock.succeeded() + stock.failed() + stock.inProgress(); i++) {
            Instant created = start.minus(Duration.ofSeconds(random.nextInt(3600, 200 * 86400)));
            CreateAccountStatusDto request = open(AccountNames.pick(i, random), created);
            Instant completed = created.plusSeconds(random.nextInt(0, 900));
            if (i < stock.succeeded()) {
                request = succeeded(request, completed);
            } else if (i < stock.succeeded() + stock.failed()) {
                request = failed(request, completed);
            }
            requests.add(request);
        }
        return requests;
    }

    CreateAccountStatusDto open(String name, Instant created) {
        return new CreateAccountStatusDto(
                newId(), name, AccountCreationState.IN_PROGRESS, second(created), null, null, null, null);
    }

    /** What becomes of a request in progress. */
    CreateAccountStatusDto finished(CreateAccountStatusDto request, Instant completed) {
        return random.nextInt(3) == 0 ? failed(request, completed) : succeeded(request, completed);
    }

    private CreateAccountStatusDto succeeded(CreateAccountStatusDto request, Instant completed) {
        String accountId = Credentials.text(random, "0123456789abcdef", 32);
        return end(request, AccountCreationState.SUCCEEDED, completed, accountId, null, null);
    }

    private CreateAccountStatusDto failed(CreateAccountStatusDto request, Instant completed) {
        String reason = FailureReasons.ALL.get(random.nextInt(FailureReasons.ALL.size()));
        FailureDetailMsg detail = random.nextInt(3) > 0
                ? null
                : new FailureDetailMsg(
                        "Step " + random.nextInt(1, 9) + " was refused.", Credentials.text(random, ALPHABET, 40));
        return end(request, AccountCreationState.FAILED, completed, null, reason, detail);
    }

    private static CreateAccountStatusDto end(
            CreateAccountStatusDto request,
            AccountCreationState state,
            Instant completed,
            @Nullable String accountId,
            @Nullable String reason,
            @Nullable FailureDetailMsg detail) {
        return new CreateAccountStatusDto(
                request.id(),
                request.accountName(),
                state,
                request.createdAt(),
                second(completed),
                accountId,
                reason,
                detail);
    }

    private String newId() {
        String id;
        do {
            // every fourth id is as long as ids can be
            int length = ids.size() % 4 == 0 ? LONGEST_ID : random.nextInt(SHORTEST_ID, LONGEST_ID);
            id = "car-" + Credentials.text(random, ALPHABET, length);
        } while (!ids.add(id));
        return id;
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
