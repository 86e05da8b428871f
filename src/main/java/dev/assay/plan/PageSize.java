package dev.assay.plan;

import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How long the pages of a walk are to be, in the words of the features. */
public enum PageSize {
    /** No limit is sent. */
    AS_THEY_COME("pages as they come"),
    /** The greatest limit that the contract allows. */
    AS_LONG_AS_ALLOWED("pages as long as allowed"),
    /** A limit that divides the whole, so that the last page is full. */
    EXACT("exact pages"),
    /** About four pages, the last one not full. */
    QUARTER("a quarter to a page"),
    /** About twelve pages, the last one not full. */
    DOZENTH("a dozenth to a page"),
    /** The least limit that the contract allows. */
    ONE("one to a page");

    private final String phrase;

    PageSize(String phrase) {
        this.phrase = phrase;
    }

    /**
     * The size of that name.
     *
     * @throws SpecException if there is none
     */
    public static PageSize of(String phrase) {
        return Arrays.stream(values())
                .filter(size -> size.phrase.equals(phrase))
                .findFirst()
                .orElseThrow(() -> new SpecException("a walk \"with " + phrase + "\" means nothing; there are: "
                        + Arrays.stream(values()).map(s -> s.phrase).collect(Collectors.joining(", "))));
    }

    /** As features call it. */
    public String phrase() {
        return phrase;
    }

    /**
     * The limit to send; empty where none is.
     *
     * @param limit the parameter, for its bounds
     * @param total how many resources there are, as far as is known
     */
    public OptionalLong limit(Parameter limit, int total) {
        long greatest = limit.greatest().orElse(1000);
        return switch (this) {
            case AS_THEY_COME -> OptionalLong.empty();
            case AS_LONG_AS_ALLOWED -> OptionalLong.of(greatest);
            case EXACT -> OptionalLong.of(divisor(total, greatest));
            case QUARTER -> OptionalLong.of(uneven(total, within(total / 4, greatest), greatest));
            case DOZENTH -> OptionalLong.of(uneven(total, within(total / 12, greatest), greatest));
            case ONE -> OptionalLong.of(limit.least().orElse(1));
        };
    }

    private static long within(long size, long greatest) {
        return Math.max(1, Math.min(greatest, size));
    }

    /** The nearest size that leaves the last page short, and at least three pages; the size itself where none does. */
    private static long uneven(int total, long size, long greatest) {
        for (long off = 0; off <= size + 1; off++) {
            if (size - off > 1 && total % (size - off) != 0) {
                return size - off;
            }
            long longer = size + off;
            if (longer <= greatest && 2 * longer < total && total % longer != 0) {
                return longer;
            }
        }
        return size;
    }

    /** The greatest page that is allowed and gives at least two pages, all full; else one page that holds all. */
    private static long divisor(int total, long greatest) {
        long fewest = Math.max(2, (total + greatest - 1) / greatest);
        for (long pages = fewest; pages < fewest + 8; pages++) {
            if (total >= pages && total % pages == 0) {
                return total / pages;
            }
        }
        return within(total, greatest);
    }
}
