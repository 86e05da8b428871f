package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Packs;
import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSizeTest {
    private final Parameter limit =
            Packs.huaweicloud().operation("ListCreateAccountStatuses").parameter("limit");

    @ParameterizedTest(name = "of {0} requests, exact pages hold {1}, a quarter {2}, a dozenth {3}")
    @CsvSource({
        "0,    1,    1,   1",
        "1,    1,    1,   1",
        "2,    1,    1,   1",
        "3,    1,    1,   1",
        "4,    2,    1,   1",
        "8,    4,    3,   3",
        "11,   11,   2,   2",
        "12,   6,    5,   1",
        "60,   30,   14,  7",
        "260,  130,  64,  21",
        "2500, 1250, 624, 208",
        "4002, 1334, 1000, 333",
        "9000, 1800, 2000, 749",
        "90000, 2000, 1999, 1999",
    })
    void pages_are_as_long_as_the_whole_allows(int total, long exact, long quarter, long dozenth) {
        assertEquals(OptionalLong.of(exact), PageSize.EXACT.limit(limit, total));
        assertEquals(OptionalLong.of(quarter), PageSize.QUARTER.limit(limit, total));
        assertEquals(OptionalLong.of(dozenth), PageSize.DOZENTH.limit(limit, total));
    }

    @ParameterizedTest(name = "whatever the whole: {0}")
    @CsvSource({"0", "1", "3", "260", "2500"})
    void the_least_and_the_greatest_come_from_the_contract(int total) {
        assertEquals(OptionalLong.of(1), PageSize.ONE.limit(limit, total));
        assertEquals(OptionalLong.of(2000), PageSize.AS_LONG_AS_ALLOWED.limit(limit, total));
        assertEquals(OptionalLong.empty(), PageSize.AS_THEY_COME.limit(limit, total));
    }

    @Test
    void each_size_is_found_by_its_phrase() {
        for (PageSize size : PageSize.values()) {
            assertEquals(size, PageSize.of(size.phrase()));
        }
    }

    @Test
    void an_unknown_phrase_is_answered_with_those_there_are() {
        assertEquals(
                "a walk \"with two to a page\" means nothing; there are: pages as they come, pages as long as allowed,"
                        + " exact pages, a quarter to a page, a dozenth to a page, one to a page",
                assertThrows(SpecException.class, () -> PageSize.of("two to a page"))
                        .getMessage());
    }
}
