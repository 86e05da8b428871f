package dev.assay.verdict;

import dev.assay.spec.Clause;
import dev.assay.spec.Level;
import dev.assay.spec.Pack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Gathers what is found out about each clause during a run. Safe for use by several threads. */
public final class Board {
    /** The reason where nobody gave one. */
    public static final String NOTHING_SHOWED_IT = "no answer of the target showed it";

    private static final int FINDINGS_KEPT = 5;
    private static final int REASONS_KEPT = 3;
    private static final int DIFFERENT_COUNTED = 10_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final AtomicLong findings = new AtomicLong();

    public Board(Pack pack) {
        pack.clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .forEach(clause -> entries.put(clause.id(), new Entry(clause)));
    }

    /** The clause could have been broken and was looked at. */
    public void exercised(String clause) {
        Entry entry = entry(clause);
        synchronized (entry) {
            entry.exercised++;
        }
    }

    /** The clause was broken; counts as exercised too. */
    public void found(Finding finding) {
        Entry entry = entry(finding.clause());
        synchronized (entry) {
            if (!entry.counted.add(finding) || entry.counted.size() > DIFFERENT_COUNTED) {
                return;
            }
            findings.incrementAndGet();
            entry.found++;
            entry.exercised++;
            boolean alike = entry.findings.stream()
                    .anyMatch(other -> other.message().equals(finding.message())
                            && other.actual().equals(finding.actual()));
            if (!alike && entry.findings.size() < FINDINGS_KEPT) {
                entry.findings.add(finding);
            }
        }
    }

    /** The clause could not be exercised here, for this reason. */
    public void skipped(String clause, String reason) {
        Entry entry = entry(clause);
        synchronized (entry) {
            entry.reasons.add(reason);
        }
    }

    /** The kit or the network failed while the clause was being checked. */
    public void error(String clause, String reason) {
        Entry entry = entry(clause);
        synchronized (entry) {
            entry.errors.add(reason);
        }
    }

    /** Whether the clause was found broken so far. */
    public boolean broken(String clause) {
        Entry entry = entry(clause);
        synchronized (entry) {
            return entry.found > 0;
        }
    }

    /** How many breaches were found so far. */
    public long findings() {
        return findings.get();
    }

    /** What is known of every clause now, in the order of the pack; clauses in {@code excluded} are left out. */
    public List<ClauseResult> results(Collection<String> excluded) {
        List<ClauseResult> results = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (!excluded.contains(entry.clause.id())) {
                synchronized (entry) {
                    results.add(entry.result());
                }
            }
        }
        return results;
    }

    private Entry entry(String clause) {
        Entry entry = entries.get(clause);
        if (entry == null) {
            throw new IllegalArgumentException("clause \"" + clause + "\" is not in the pack, or is excluded there");
        }
        return entry;
    }

    private static final class Entry {
        private final Clause clause;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Finding> counted = new HashSet<>();
        private final Set<String> reasons = new LinkedHashSet<>();
        private final Set<String> errors = new LinkedHashSet<>();
        private long exercised;
        private long found;

        Entry(Clause clause) {
            this.clause = clause;
        }

        ClauseResult result() {
            Outcome outcome;
            if (found > 0 && clause.level() == Level.MUST) {
                outcome = Outcome.FAIL;
            } else if (!errors.isEmpty()) {
                outcome = Outcome.ERROR;
            } else if (found > 0 && clause.level() == Level.SHOULD) {
                outcome = Outcome.WARN;
            } else {
                outcome = exercised > 0 ? Outcome.PASS : Outcome.NOT_EXERCISED;
            }
            Collection<String> why = outcome == Outcome.ERROR
                    ? errors
                    : outcome == Outcome.NOT_EXERCISED
                            ? (reasons.isEmpty() ? Set.of(NOTHING_SHOWED_IT) : reasons)
                            : Set.<String>of();
            return new ClauseResult(
                    clause,
                    outcome,
                    exercised,
                    found,
                    List.copyOf(findings),
                    why.stream().sorted().limit(REASONS_KEPT).toList());
        }
    }
}
