package dev.assay.report;

import dev.assay.report.Background.LifeEntry;
import dev.assay.report.Background.SpellEntry;
import dev.assay.report.Background.StatesEntry;
import dev.assay.report.Background.StayedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The states of resources as lanes on one axis of time. */
final class StatesHtml {
    private static final int WIDTH = 1000;
    private static final double SHORTEST = 6;
    /** As many as the style has tones for; further states share the last. */
    private static final int TONES = 6;

    private final @Nullable StatesEntry states;

    StatesHtml(@Nullable StatesEntry states) {
        this.states = states;
    }

    /** Null where there is nothing to see. */
    @Nullable
    Map<String, @Nullable Object> fields() {
        if (states == null) {
            return null;
        }
        List<LifeEntry> lives =
                states.lives().stream().filter(life -> !life.spells().isEmpty()).toList();
        double end = lives.stream()
                .flatMap(life -> life.spells().stream())
                .mapToDouble(SpellEntry::to)
                .max()
                .orElse(1);
        double scale = WIDTH / Math.max(1, end);
        return Templates.fields(
                "summary", summary(states),
                "noun", states.noun(),
                "end", seconds(end),
                "middle", seconds(end / 2),
                "legend",
                        lives.stream()
                                .flatMap(life -> life.spells().stream().map(SpellEntry::state))
                                .distinct()
                                .limit(2 * TONES)
                                .map(state -> Templates.fields("state", name(state), "tone", tone(state)))
                                .toList(),
                "lives", lives.stream().map(life -> life(life, scale)).toList());
    }

    private static String summary(StatesEntry states) {
        String stayed = states.stayed().stream().map(one -> stayed(one)).collect(Collectors.joining(", "));
        return (states.resources() == 1
                        ? "1 " + states.noun() + " was"
                        : states.resources() + " " + states.noun() + "s were")
                + " seen: " + states.moved() + " in several states"
                + (stayed.isEmpty() ? "." : ", " + stayed + ".");
    }

    private static String stayed(StayedEntry stayed) {
        return stayed.resources() + " only ever " + name(stayed.state());
    }

    private Map<String, @Nullable Object> life(LifeEntry life, double scale) {
        List<Map<String, @Nullable Object>> spells = new ArrayList<>();
        boolean first = true;
        for (SpellEntry spell : life.spells()) {
            double from = Math.min(spell.from() * scale, WIDTH - SHORTEST);
            spells.add(Templates.fields(
                    "state", name(spell.state()),
                    "tone", tone(spell.state()),
                    "broken", spell.broken() != null,
                    "then", !first,
                    "seen", spell.seen(),
                    "time",
                            spell.from() == spell.to()
                                    ? seconds(spell.from())
                                    : seconds(spell.from()) + " to " + seconds(spell.to()),
                    "x", number(from),
                    "width", number(Math.max(SHORTEST, spell.to() * scale - from))));
            first = false;
        }
        SpellEntry last = life.spells().get(life.spells().size() - 1);
        return Templates.fields(
                "key", life.key(),
                "from", number(life.spells().get(0).from() * scale),
                "to", number(last.to() * scale),
                "spells", spells);
    }

    private String tone(String state) {
        int index = states == null ? -1 : states.known().indexOf(state);
        return index < 0 ? "unknown" : Integer.toString(Math.min(index, TONES - 1));
    }

    private static String name(String state) {
        return state.isEmpty() ? "(no state)" : state;
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
