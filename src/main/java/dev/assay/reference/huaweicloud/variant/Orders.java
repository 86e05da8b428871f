package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.util.Comparator;

/** Orders in which a list may come. None has two equal requests. */
final class Orders {
    static final Comparator<CreateAccountStatusDto> BY_ID = Comparator.comparing(CreateAccountStatusDto::id);
    static final Comparator<CreateAccountStatusDto> OLDEST_FIRST =
            Comparator.comparing(CreateAccountStatusDto::createdAt).thenComparing(BY_ID);
    static final Comparator<CreateAccountStatusDto> BY_NAME =
            Comparator.comparing(CreateAccountStatusDto::accountName).thenComparing(BY_ID);
    static final Comparator<CreateAccountStatusDto> BY_STATE = Comparator.comparing(
                    (CreateAccountStatusDto request) -> request.state().toString())
            .thenComparing(OLDEST_FIRST);
    static final Comparator<CreateAccountStatusDto> BY_COMPLETION = Comparator.comparing(
                    CreateAccountStatusDto::completedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BY_ID);

    private Orders() {}
}
