package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of a wrong form that are taken for good ones, and good ones that are not. */
final class IdDefects {
    private static final String MIN = "AWS-ID-MIN";
    private static final String MAX = "AWS-ID-MAX";
    private static final String PATTERN = "AWS-ID-PATTERN";
    private static final String INVALID = "AWS-ERROR-INVALID-INPUT";
    private static final String NOT_FOUND = "AWS-ERROR-NOT-FOUND";
    private static final Pattern INSIDE = Pattern.compile("car-[a-z0-9]{8,32}");
    private static final Refusal MALFORMED = RefusedIds.invalid("INVALID_PATTERN");

    private IdDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                answered("id-of-7-accepted", MIN, "An id with 7 letters or digits brings another request.", "car-.{7}"),
                answered("id-of-none-accepted", MIN, "The prefix alone brings a request.", "car-"),
                missing("id-of-7-not-found", "An id with 7 letters or digits is only not found.", "car-.{7}"),
                missing("id-of-none-not-found", "The prefix alone is only not found.", "car-"),
                answered(
                        "id-of-33-accepted",
                        MAX,
                        "An id with 33 letters or digits brings another request.",
                        "car-.{33}"),
                missing("id-of-33-not-found", "An id with 33 letters or digits is only not found.", "car-.{33}"),
                missing("very-long-id-not-found", "An id of 1000 characters or more is only not found.", ".{1000,}"),
                read(
                        "long-id-cut",
                        MAX,
                        "An id with more than 32 letters or digits is cut.",
                        id -> id.length() > 36,
                        id -> id.substring(0, 36)),
                read(
                        "id-in-upper-case-accepted",
                        PATTERN,
                        "An id in upper case is taken as one in lower case.",
                        id -> !id.equals(lower(id)),
                        IdDefects::lower),
                read(
                        "id-suffix-in-upper-case-accepted",
                        PATTERN,
                        "An id is taken in lower case behind its prefix.",
                        id -> id.startsWith("car-"),
                        IdDefects::lower),
                missing("id-in-upper-case-not-found", "An id in upper case is only not found.", "CAR-[A-Z0-9]*"),
                missing(
                        "id-suffix-in-upper-case-not-found",
                        "Capitals behind the prefix are only not found.",
                        "car-[a-zA-Z0-9]{8,32}"),
                read(
                        "blanks-around-id-cut",
                        PATTERN,
                        "Blanks around an id are cut.",
                        id -> !id.equals(id.strip()),
                        String::strip),
                read(
                        "line-break-after-id-cut",
                        PATTERN,
                        "A line break after an id is cut.",
                        id -> id.endsWith("\n"),
                        String::strip),
                missing(
                        "line-break-after-id-not-found",
                        "A line break after an id passes for its end.",
                        "car-[a-z0-9]{8,32}\n"),
                missing("blank-before-id-not-found", "A blank before an id is only not found.", " .*"),
                read(
                        "prefix-not-needed",
                        PATTERN,
                        "An id is found without its prefix.",
                        id -> !id.contains("-"),
                        id -> "car-" + id),
                missing("prefix-not-checked", "An id without its prefix is only not found.", "[a-z0-9]{8,36}"),
                missing(
                        "prefix-not-compared",
                        "An id with another prefix is only not found.",
                        "(?!car).{3}-[a-z0-9]{8,32}"),
                read(
                        "id-inside-accepted",
                        PATTERN,
                        "An id is found inside of a longer string.",
                        id -> !id.startsWith("car-"),
                        IdDefects::inside),
                missing(
                        "id-inside-not-found",
                        "A longer string with an id inside is only not found.",
                        ".+car-[a-z0-9]{8,32}.*"),
                missing("quote-not-found", "An id with a quote is only not found.", ".*'.*"),
                missing("slash-not-found", "An id with a slash is only not found.", ".*/.*"),
                missing("underscore-not-found", "An id with an underscore is only not found.", "car-\\w{8,32}"),
                missing("hyphen-not-found", "An id with a hyphen is only not found.", "car-[a-z0-9-]{8,32}"),
                missing("dot-not-found", "An id with a dot is only not found.", "car-[a-z0-9.]{8,32}"),
                missing("plus-not-found", "An id with a plus sign is only not found.", "car-[a-z0-9+]{8,32}"),
                missing("colon-not-found", "An id with a colon is only not found.", "car-[a-z0-9:]{8,32}"),
                missing("percent-not-found", "An id with a percent sign is only not found.", "car-[a-z0-9%]{8,32}"),
                missing("separator-not-checked", "Any character may part prefix and rest.", "car.[a-z0-9]{8,32}"),
                missing(
                        "prefix-in-any-case",
                        "An id is not found whose prefix is in upper case.",
                        "CAR-[a-z0-9]{8,32}"),
                missing(
                        "prefix-repeated-not-found",
                        "An id with its prefix twice is only not found.",
                        "(car-)+[a-z0-9]{8,32}"),
                missing(
                        "line-end-after-id-not-found",
                        "A line end of two characters passes for the id's end.",
                        "car-[a-z0-9]{8,32}\r\n"),
                missing(
                        "null-after-id-not-found",
                        "A null character passes for the id's end.",
                        "car-[a-z0-9]{8,32}\\x00"),
                missing(
                        "digit-of-any-script-not-found",
                        "Digits beyond ASCII are only not found.",
                        "car-[a-z\\p{IsDigit}]{8,32}"),
                missing(
                        "letter-of-any-script-not-found",
                        "Letters beyond ASCII are only not found.",
                        "car-[\\p{IsAlphabetic}0-9]{8,32}"),
                refused(
                        "short-ids-refused",
                        NOT_FOUND,
                        "Ids with 8 letters or digits are refused as invalid.",
                        id -> id.length() == 12),
                refused(
                        "long-ids-refused",
                        NOT_FOUND,
                        "Ids with 32 letters or digits are refused as invalid.",
                        id -> id.length() == 36),
                crash(
                        "short-id-crashes",
                        "An id that is too short gets status 500.",
                        id -> id.length() < 12 && !id.isEmpty()),
                crash("long-id-crashes", "An id that is too long gets status 500.", id -> id.length() > 36),
                crash(
                        "very-long-id-crashes",
                        "An id of 1000 characters or more gets status 500.",
                        id -> id.length() >= 1000),
                crash("quote-crashes", "An id with a quote gets status 500.", id -> id.contains("'")),
                crash("non-ascii-id-crashes", "An id with a letter outside ASCII gets status 500.", id -> id.chars()
                        .anyMatch(c -> c > 127)),
                crash("line-break-crashes", "An id with a line break gets status 500.", id -> id.contains("\n")));
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static String inside(String id) {
        Matcher inside = INSIDE.matcher(id);
        return inside.find() ? inside.group() : id;
    }

    private static NamedDefect answered(String name, String clause, String description, String pattern) {
        Predicate<Call> which = call -> call.id().matches(pattern);
        return NamedDefect.of(name, clause, description, () -> new AnsweredAnyway(which, Call::id));
    }

    private static NamedDefect missing(String name, String description, String pattern) {
        Predicate<String> which = id -> !INSIDE.matcher(id).matches()
                && Pattern.compile(pattern, Pattern.DOTALL).matcher(id).matches();
        return NamedDefect.of(name, INVALID, description, () -> RefusedIds.text(which, RefusedIds.NOT_FOUND));
    }

    private static NamedDefect read(
            String name, String clause, String description, Predicate<String> which, Function<String, String> read) {
        return NamedDefect.of(name, clause, description, () -> EditedIds.text(which, read::apply));
    }

    private static NamedDefect refused(String name, String clause, String description, Predicate<String> which) {
        return NamedDefect.of(name, clause, description, () -> RefusedIds.text(which, MALFORMED));
    }

    private static NamedDefect crash(String name, String description, Predicate<String> which) {
        return NamedDefect.of(name, "AWS-NO-SERVER-ERROR", description, () -> RefusedIds.text(which, RefusedIds.CRASH));
    }
}
