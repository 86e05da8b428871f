package dev.assay.verdict;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as ISO 8601 writes it, with the precision that it was written in.
 *
 * @param unit the smallest step that the text could tell
 */
public record Moment(Instant instant, Duration unit) {
    private static final String FRACTION = "(?:[.,](\\d{1,9})\\d*)?";
    private static final Pattern EXTENDED =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt](\\d{2}):(\\d{2})(?::(\\d{2})" + FRACTION
                    + ")?([Zz]|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern BASIC = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})[Tt](\\d{2})(\\d{2})(?:(\\d{2})" + FRACTION + ")?([Zz]|[+-]\\d{2}(?:\\d{2})?)");

    private static final int MANY = 10_000;
    private static final int USUAL_LENGTH = 40;

    /** The same times come on page after page, and are asked for by clause after clause. */
    private static final Map<String, Optional<Moment>> KNOWN = new ConcurrentHashMap<>();

    /** Reads an ISO 8601 date and time with a zone; empty where the text is none. */
    public static Optional<Moment> parse(String text) {
        if (text.length() > USUAL_LENGTH) {
            return read(text);
        }
        Optional<Moment> known = KNOWN.get(text);
        if (known == null) {
            if (KNOWN.size() > MANY) {
                KNOWN.clear();
            }
            known = read(text);
            KNOWN.put(text, known);
        }
        return known;
    }

    private static Optional<Moment> read(String text) {
        Matcher form = EXTENDED.matcher(text);
        if (!form.matches()) {
            form = BASIC.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
        }
        try {
            String fraction = form.group(7) == null ? "" : form.group(7);
            int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    Integer.parseInt(form.group(3)),
                    Integer.parseInt(form.group(4)),
                    Integer.parseInt(form.group(5)),
                    second == 60 ? 59 : second,
                    Integer.parseInt((fraction + "000000000").substring(0, 9)));
            Duration unit = form.group(6) == null
                    ? Duration.ofMinutes(1)
                    : Duration.ofNanos((long) Math.pow(10, 9 - fraction.length()));
            return Optional.of(new Moment(local.toInstant(offset(form.group(8))), unit));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether both may be the same point in time, each rounded or cut to its own precision. */
    public boolean agrees(Moment other) {
        Duration coarser = unit.compareTo(other.unit) >= 0 ? unit : other.unit;
        Duration apart = Duration.between(instant, other.instant).abs();
        return unit.equals(other.unit) ? apart.isZero() : apart.compareTo(coarser) < 0;
    }

    private static ZoneOffset offset(String zone) {
        return zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
