package dev.assay.run;

import dev.assay.spec.Clause;
import dev.assay.spec.Level;
import dev.assay.spec.Nearest;
import dev.assay.spec.Yaml;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a waiver file. All that is wrong with it is told at once, each with the line to mend. */
public final class WaiverReader {
    private final Path file;
    private final Catalog catalog;
    private final Map<String, String> targets;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Map<String, Clause>> clauses = new HashMap<>();

    private WaiverReader(Path file, Catalog catalog, Map<String, String> targets, LocalDate today) {
        this.file = file;
        this.catalog = catalog;
        this.targets = targets;
        this.today = today;
    }

    /**
     * The waivers of a file.
     *
     * @param targets packs by the names of all targets that a waiver may name
     * @param today in UTC; the last day of a waiver counts
     * @throws dev.assay.spec.SpecException if it is no YAML or has an unknown key, with file, line and column
     * @throws UsageException if a waiver is expired, incomplete, or of a clause or target that does not exist
     */
    public static Waivers read(Path file, Catalog catalog, Map<String, String> targets, LocalDate today) {
        return new WaiverReader(file, catalog, targets, today).read();
    }

    private Waivers read() {
        String text = Yaml.text(file);
        WaiverFile read = Yaml.read(file.toString(), text, WaiverFile.class);
        Map<String, Integer> lines = Yaml.lines(file.toString(), text);
        List<@Nullable WaiverEntry> entries = read.waivers() == null ? List.of() : read.waivers();
        List<Waiver> waivers = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Place place = new Place("/waivers/" + i, lines);
            waiver(entries.get(i), place).ifPresent(waiver -> {
                String same = places.put(waiver.clause() + " " + waiver.target().orElse(""), waiver.place());
                if (same != null) {
                    place.problem("", "waives " + waiver.clause() + " again, as " + same + " does; remove one of them");
                }
                waivers.add(waiver);
            });
        }
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("\n       ", problems));
        }
        return new Waivers(waivers);
    }

    private Optional<Waiver> waiver(@Nullable WaiverEntry entry, Place place) {
        int before = problems.size();
        if (entry == null) {
            place.problem("", "is an entry without anything in it; expected clause, reason, owner and expires");
            return Optional.empty();
        }
        String clause = needed(place, "clause", entry.clause(), "expected the id of a clause");
        String target = entry.target();
        if (!clause.isEmpty()) {
            clause(place, clause, target);
        }
        if (target != null && !targets.containsKey(target)) {
            place.problem(
                    "/target", "names an unknown target \"" + target + "\"" + Nearest.hint(target, targets.keySet()));
        }
        String reason = needed(place, "reason", entry.reason(), "say why the breach is accepted");
        String owner = needed(place, "owner", entry.owner(), "say who answers for it");
        LocalDate expires = expires(place, clause, entry.expires());
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Waiver(
                        clause, Optional.ofNullable(target), reason, owner, expires, place.of(""), place.lines()));
    }

    private String needed(Place place, String key, @Nullable String value, String remedy) {
        if (value == null || value.isBlank()) {
            place.problem("/" + key, "has no \"" + key + "\"; " + remedy);
            return "";
        }
        return value.strip();
    }

    private LocalDate expires(Place place, String clause, @Nullable String text) {
        String day = needed(place, "expires", text, "expected a date like " + today.plusDays(90));
        if (day.isEmpty()) {
            return today;
        }
        LocalDate expires;
        try {
            expires = LocalDate.parse(day);
        } catch (DateTimeException e) {
            place.problem("/expires", "has \"expires: " + day + "\"; expected a date like " + today.plusDays(90));
            return today;
        }
        if (expires.isBefore(today)) {
            place.problem(
                    "/expires",
                    "of " + clause + " expired on " + expires + ", and today is " + today
                            + " in UTC; mend what is broken and remove " + place.lines() + ", or decide on a new date");
        }
        return expires;
    }

    private void clause(Place place, String id, @Nullable String target) {
        Clause clause = found(id);
        if (clause == null) {
            Set<String> known = new TreeSet<>();
            catalog.packs().forEach(pack -> known.addAll(clauses(pack).keySet()));
            String hint = Nearest.hint(id, known);
            place.problem(
                    "/clause",
                    "names an unknown clause \"" + id + "\"" + hint + (hint.endsWith("?") ? " If" : "; if")
                            + " it is gone, remove " + place.lines());
        } else if (target != null
                && targets.containsKey(target)
                && !clauses(targets.get(target)).containsKey(id)) {
            place.problem(
                    "/clause",
                    "names " + id + ", which pack \"" + targets.get(target) + "\" of target \"" + target
                            + "\" does not have; remove " + place.lines());
        } else if (clause.excluded().isPresent()) {
            place.problem(
                    "/clause",
                    "names " + id + ", which its pack never checks ("
                            + clause.excluded().get() + "); remove " + place.lines());
        } else if (clause.level() == Level.MAY) {
            place.problem("/clause", "names " + id + ", which is a may and fails nobody; remove " + place.lines());
        }
    }

    /** Packs are read when they are needed: those of the targets first. */
    private @Nullable Clause found(String id) {
        Set<String> packs = new LinkedHashSet<>(targets.values());
        packs.addAll(catalog.packs());
        for (String pack : packs) {
            Clause clause = clauses(pack).get(id);
            if (clause != null) {
                return clause;
            }
        }
        return null;
    }

    private Map<String, Clause> clauses(String pack) {
        return clauses.computeIfAbsent(pack, id -> catalog.pack(id).clauses());
    }

    /** Where an entry stands. */
    private final class Place {
        private final String pointer;
        private final Map<String, Integer> lines;

        Place(String pointer, Map<String, Integer> lines) {
            this.pointer = pointer;
            this.lines = lines;
        }

        String of(String member) {
            Integer line = lines.getOrDefault(pointer + member, lines.get(pointer));
            return line == null ? file.toString() : file + ":" + line;
        }

        String lines() {
            int first = lines.getOrDefault(pointer, 0);
            int last = lines.entrySet().stream()
                    .filter(line -> line.getKey().startsWith(pointer + "/"))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(first);
            return first >= last ? "line " + first : "lines " + first + " to " + last;
        }

        void problem(String member, String what) {
            problems.add(of(member) + ": the waiver " + what);
        }
    }

    private record WaiverFile(@Nullable List<@Nullable WaiverEntry> waivers) {}

    private record WaiverEntry(
            @Nullable String clause,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String owner,
            @Nullable String expires) {}
}
