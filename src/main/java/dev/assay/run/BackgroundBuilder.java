package dev.assay.run;

import dev.assay.probe.WalkTrace;
import dev.assay.report.Background;
import dev.assay.report.Background.PageEntry;
import dev.assay.report.Background.StatesEntry;
import dev.assay.report.Background.WalkEntry;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses what of a run stands in its report beside the findings. */
final class BackgroundBuilder {
    private static final int MOST_WALKS = 12;
    /** As wide as one looks at. */
    private static final int MOST_PAGES = 48;

    private static final int FIRST_PAGES = 24;
    private static final int PLACES_BESIDE = 2;

    private final PackKit kit;
    private final Seen seen;
    private final Instant started;
    private final Set<String> named = new HashSet<>();
    private final Set<String> scenarios = new LinkedHashSet<>();

    BackgroundBuilder(PackKit kit, Seen seen, Instant started, List<Finding> findings) {
        this.kit = kit;
        this.seen = seen;
        this.started = started;
        for (Finding finding : findings) {
            named.add(finding.exchange());
            scenarios.add(finding.scenario());
        }
    }

    Background build() {
        return new Background(
                kit.pack().documents(), ScenarioTexts.of(kit.features(), scenarios), walks(seen.walks()), states());
    }

    private @Nullable StatesEntry states() {
        return kit.pack()
                .resource()
                .map(resource -> new StatesSeen(seen.timeline(), resource, started).entry())
                .orElse(null);
    }

    /** All in their order where they are few, else first those with something wrong. */
    private List<WalkEntry> walks(List<WalkTrace> walks) {
        Set<Integer> chosen = new TreeSet<>();
        for (boolean wrong : new boolean[] {true, false}) {
            for (int i = 0; i < walks.size() && chosen.size() < MOST_WALKS; i++) {
                if (wrong(walks.get(i)) == wrong) {
                    chosen.add(i);
                }
            }
        }
        return chosen.stream().map(i -> entry(walks.get(i))).toList();
    }

    private boolean wrong(WalkTrace walk) {
        return walk.ending() != Walk.Ending.COMPLETE
                || walk.pages().stream().anyMatch(page -> page.again() > 0 || named.contains(page.exchange()));
    }

    private WalkEntry entry(WalkTrace walk) {
        List<PageEntry> pages = new ArrayList<>();
        for (int i : shown(walk)) {
            WalkTrace.Page page = walk.pages().get(i);
            pages.add(new PageEntry(i + 1, page.exchange(), page.items(), page.again(), page.next()));
        }
        return new WalkEntry(
                walk.walk(),
                walk.scenario(),
                walk.ending().name().toLowerCase(Locale.ROOT),
                walk.why(),
                walk.pages().size(),
                pages);
    }

    /** Where there are many: the last, those with something wrong and what is beside them, and the first. */
    private Set<Integer> shown(WalkTrace walk) {
        int size = walk.pages().size();
        Set<Integer> shown = new TreeSet<>();
        for (int i = Math.max(0, size - PLACES_BESIDE); i < size; i++) {
            shown.add(i);
        }
        for (int i = 0; i < size && shown.size() < MOST_PAGES - FIRST_PAGES; i++) {
            WalkTrace.Page page = walk.pages().get(i);
            if (page.again() > 0 || named.contains(page.exchange())) {
                for (int beside = Math.max(0, i - PLACES_BESIDE);
                        beside <= Math.min(size - 1, i + PLACES_BESIDE);
                        beside++) {
                    shown.add(beside);
                }
            }
        }
        for (int i = 0; i < size && shown.size() < MOST_PAGES; i++) {
            shown.add(i);
        }
        return shown;
    }
}
