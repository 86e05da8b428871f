package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Parameters;
import dev.assay.reference.huaweicloud.server.Stock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** limit, and how long a page is. */
final class LimitDefects {
    private static final String LIMIT = "limit";
    private static final String DIGITS = "[0-9]{1,9}";

    private LimitDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                ignored("limit-zero-accepted", "HW-LIST-LIMIT-MIN", "A limit of 0 is taken as absent.", "0"::equals),
                ignored(
                        "limit-negative-accepted",
                        "HW-LIST-LIMIT-MIN",
                        "A negative limit is taken as absent.",
                        limit -> limit.matches("-[0-9]+")),
                read(
                        "limit-zero-is-one",
                        "HW-LIST-LIMIT-MIN",
                        "A limit of 0 is taken as 1.",
                        "0"::equals,
                        limit -> "1"),
                read("limit-one-refused", "HW-LIST-LIMIT-MIN", "A limit of 1 is refused.", "1"::equals, limit -> "0"),
                read(
                        "limit-2000-refused",
                        "HW-LIST-LIMIT-MAX",
                        "A limit of 2,000 is refused.",
                        "2000"::equals,
                        limit -> "2001"),
                read(
                        "limit-over-1000-refused",
                        "HW-LIST-LIMIT-MAX",
                        "A limit of more than 1,000 is refused.",
                        limit -> limit.matches("1[0-9]{3}|2000"),
                        limit -> "2001"),
                read(
                        "limit-2001-accepted",
                        "HW-LIST-LIMIT-MAX",
                        "A limit of 2,001 is accepted.",
                        "2001"::equals,
                        limit -> "2000"),
                read(
                        "limit-over-maximum-cut",
                        "HW-LIST-LIMIT-MAX",
                        "A limit over 2,000 is taken as 2,000.",
                        limit -> limit.matches(DIGITS) && Integer.parseInt(limit) > 2000,
                        limit -> "2000"),
                ignored(
                        "limit-huge-ignored",
                        "HW-LIST-LIMIT-MAX",
                        "A limit too large for any integer is taken as absent.",
                        limit -> limit.matches("[0-9]{10,}")),
                ignored(
                        "limit-text-ignored",
                        "HW-LIST-LIMIT-INTEGER",
                        "A limit that is no number is taken as absent.",
                        limit -> !limit.isEmpty() && !limit.matches("-?[0-9].*")),
                read(
                        "limit-suffix-ignored",
                        "HW-LIST-LIMIT-INTEGER",
                        "A limit is read as far as it has digits.",
                        limit -> limit.matches("[1-9][0-9]{0,2}[^0-9].*"),
                        limit -> limit.replaceAll("[^0-9].*", "")),
                read(
                        "limit-fraction-cut",
                        "HW-LIST-LIMIT-INTEGER",
                        "A limit of 1.5 is taken as 1.",
                        limit -> limit.matches("[1-9][0-9]{0,2}\\.[0-9]+"),
                        limit -> limit.replaceAll("\\..*", "")),
                read(
                        "limit-empty-is-one",
                        "HW-LIST-LIMIT-EMPTY",
                        "An empty limit is taken as 1.",
                        String::isEmpty,
                        limit -> "1"),
                NamedDefect.of(
                        "limit-repeated-ignored",
                        "HW-LIST-LIMIT-REPEATED",
                        "Of two limits in one call, neither is kept.",
                        () -> new EditedParameters(sent -> sent.all(LIMIT).size() > 1, sent -> sent.without(LIMIT))),
                NamedDefect.of(
                        "limit-repeated-joined",
                        "HW-LIST-LIMIT-REPEATED",
                        "Two limits in one call are read as one number, digits after digits.",
                        () -> new EditedParameters(
                                sent -> sent.all(LIMIT).size() > 1
                                        && String.join("", sent.all(LIMIT)).matches("[1-9][0-9]{0,2}"),
                                sent -> sent.with(LIMIT, List.of(String.join("", sent.all(LIMIT)))))),
                held("limit-not-held", "A page holds 200 requests whatever the limit.", limit -> 200),
                held("limit-one-more", "A page holds one request more than the limit.", limit -> limit + 1),
                held("limit-doubled", "A page holds twice the limit.", limit -> limit * 2),
                NamedDefect.of(
                        "limit-not-held-on-third-page",
                        "HW-LIST-LIMIT-HELD",
                        "The third page holds one request more than the limit.",
                        () -> new EditedPages((walk, page) -> walk.number() == 3
                                ? Pages.from(walk, walk.query().limit() + 1)
                                : page)),
                NamedDefect.of(
                        "limit-lost-behind-marker",
                        "HW-LIST-LIMIT-HELD",
                        "From the second page on, pages hold 200 requests.",
                        () -> EditedQueries.limit(query -> query.after() != null, limit -> 200)),
                absent("default-1000", "HW-LIST-LIMIT-DEFAULT", "Without limit, a page holds 1,000 requests.", "1000"),
                absent("default-201", "HW-LIST-LIMIT-DEFAULT", "Without limit, a page holds 201 requests.", "201"),
                absent("default-100", "HW-LIST-LIMIT-DEFAULT-FULL", "Without limit, a page holds 100 requests.", "100"),
                absent("default-199", "HW-LIST-LIMIT-DEFAULT-FULL", "Without limit, a page holds 199 requests.", "199"),
                NamedDefect.of(
                        "default-20-of-few",
                        "HW-LIST-LIMIT-DEFAULT-FULL",
                        "There are 30 requests, and without limit a page holds 20.",
                        Few::new),
                status("limit-refused-with-404", 404),
                status("limit-refused-with-422", 422));
    }

    private static NamedDefect ignored(String name, String clause, String description, Predicate<String> which) {
        return NamedDefect.of(name, clause, description, () -> EditedParameters.ignore(LIMIT, which));
    }

    private static NamedDefect read(
            String name, String clause, String description, Predicate<String> which, UnaryOperator<String> as) {
        return NamedDefect.of(name, clause, description, () -> EditedParameters.read(LIMIT, which, as));
    }

    private static NamedDefect held(String name, String description, UnaryOperator<Integer> edit) {
        return NamedDefect.of(name, "HW-LIST-LIMIT-HELD", description, () -> EditedQueries.limit(query -> true, edit));
    }

    private static NamedDefect absent(String name, String clause, String description, String as) {
        return NamedDefect.of(name, clause, description, () -> EditedParameters.absent(LIMIT, as));
    }

    private static final class Few implements Defect {
        @Override
        public Stock stock(Stock usual) {
            return usual.of(20, 6, 4);
        }

        @Override
        public Parameters parameters(Parameters sent) {
            return EditedParameters.absent(LIMIT, "20").parameters(sent);
        }
    }

    private static NamedDefect status(String name, int status) {
        return NamedDefect.of(
                name,
                "HW-LIST-REFUSAL-STATUS",
                "A limit outside its range is refused with " + status + ".",
                () -> EditedAnswers.badParameter(LIMIT, answer -> answer.status(status)));
    }
}
