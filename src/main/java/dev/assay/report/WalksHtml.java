package dev.assay.report;

import dev.assay.report.Background.PageEntry;
import dev.assay.report.Background.WalkEntry;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.FindingEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks as bars, one for each page, as high as the page has items. */
final class WalksHtml {
    private static final int HEIGHT = 64;
    /** Above the bars, for numbers and signs. */
    private static final int ABOVE = 24;
    /** Where there are more pages, bars are thin and bear no numbers. */
    private static final int WITH_NUMBERS = 16;

    private final Report report;
    private final Map<String, List<String>> findings = new HashMap<>();

    WalksHtml(Report report) {
        this.report = report;
        for (ClauseEntry clause : report.clauses()) {
            for (FindingEntry finding : clause.findings()) {
                findings.computeIfAbsent(finding.exchange(), id -> new ArrayList<>())
                        .add(finding.id());
            }
        }
    }

    List<Map<String, @Nullable Object>> fields() {
        return report.around().walks().stream().map(this::walk).toList();
    }

    private Map<String, @Nullable Object> walk(WalkEntry walk) {
        List<PageEntry> pages = walk.pages();
        int most = Math.max(1, pages.stream().mapToInt(PageEntry::items).max().orElse(0));
        boolean numbers = pages.size() <= WITH_NUMBERS;
        int step = numbers ? 34 : 14;
        List<Map<String, @Nullable Object>> bars = new ArrayList<>();
        List<Map<String, @Nullable Object>> notes = new ArrayList<>();
        int x = 0;
        int before = 0;
        for (PageEntry page : pages) {
            boolean gap = page.number() != before + 1;
            x += gap ? step / 2 : 0;
            List<String> named = findings.getOrDefault(page.exchange(), List.of());
            bars.add(bar(page, most, x, step, numbers, !named.isEmpty(), gap));
            if (!named.isEmpty()) {
                notes.add(note(page, named));
            }
            x += step;
            before = page.number();
        }
        int items = pages.stream().mapToInt(PageEntry::items).sum();
        return Templates.fields(
                "walk",
                walk.walk(),
                "scenario",
                walk.scenario(),
                "pages",
                counted(walk.read(), "page"),
                "items",
                pages.size() == walk.read() ? counted(items, "item") : null,
                "why",
                walk.complete() ? null : walk.ending() + ": " + walk.why(),
                "width",
                Math.max(step, x),
                "height",
                HEIGHT + ABOVE + 2,
                "base",
                HEIGHT + ABOVE,
                "bars",
                bars,
                "words",
                words(walk),
                "again",
                again(walk),
                "notes",
                notes);
    }

    private static Map<String, @Nullable Object> bar(
            PageEntry page, int most, int x, int step, boolean numbers, boolean named, boolean gap) {
        int width = step - (numbers ? 8 : 4);
        int fresh = scaled(page.items() - page.again(), most);
        int again = scaled(page.again(), most);
        int top = ABOVE + HEIGHT - fresh - again;
        return Templates.fields(
                "number",
                page.number(),
                "items",
                counted(page.items(), "item"),
                "count",
                numbers ? Integer.toString(page.items()) : null,
                "named",
                named,
                "gap",
                gap,
                "gapAt",
                Integer.toString(x - step / 2),
                "x",
                Integer.toString(x),
                "width",
                width,
                "middle",
                Integer.toString(x + width / 2),
                "freshTop",
                Integer.toString(ABOVE + HEIGHT - fresh),
                "fresh",
                fresh,
                "empty",
                page.items() == 0,
                "emptyTop",
                ABOVE + HEIGHT - 3,
                "againTop",
                Integer.toString(top),
                "again",
                again,
                "above",
                Integer.toString(top - 4),
                "signAt",
                Integer.toString(top - (numbers ? 15 : 4)));
    }

    /** Nothing that is there is drawn as nothing. */
    private static int scaled(int items, int most) {
        return items <= 0 ? 0 : (int) Math.max(2, (long) items * HEIGHT / most);
    }

    private static Map<String, @Nullable Object> note(PageEntry page, List<String> named) {
        return Templates.fields(
                "number", page.number(),
                "findings",
                        named.stream()
                                .map(id -> Templates.fields("id", id, "anchor", Sections.anchor(id)))
                                .toList());
    }

    /** What came twice, in words; null where nothing did. */
    private static @Nullable String again(WalkEntry walk) {
        int items = walk.pages().stream().mapToInt(PageEntry::again).sum();
        List<String> pages = walk.pages().stream()
                .filter(page -> page.again() > 0)
                .map(page -> Integer.toString(page.number()))
                .toList();
        return items == 0
                ? null
                : counted(items, "item") + " had come before, on page" + (pages.size() == 1 ? " " : "s ")
                        + String.join(", ", pages);
    }

    /** The picture in words. */
    private static String words(WalkEntry walk) {
        StringBuilder words = new StringBuilder("Items on each page: ");
        int before = 0;
        for (PageEntry page : walk.pages()) {
            if (before > 0) {
                words.append(page.number() == before + 1 ? ", " : " \u2026 ");
            }
            words.append(page.items());
            before = page.number();
        }
        return words.toString();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
