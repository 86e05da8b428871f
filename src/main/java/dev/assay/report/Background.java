package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to have beside the findings: where clauses come from, what the scenarios do, and what the run saw.
 * Bounded, however much that was.
 *
 * @param documents titles by the names that clauses use in {@code source}
 * @param scenarios those that findings name
 * @param walks from page to page, earliest first; those with something wrong are kept where there are too many
 * @param states what was seen of resources; absent where the contract names none, or none was seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Background(
        Map<String, String> documents,
        List<ScenarioEntry> scenarios,
        List<WalkEntry> walks,
        @Nullable StatesEntry states) {
    static final Background NONE = new Background(Map.of(), List.of(), List.of(), null);

    /**
     * One scenario, with the values that it was run with.
     *
     * @param feature its file, such as {@code features/<pack>/list.feature}
     * @param line where it stands there, from 1
     * @param rule the sentence of the document that it stands under; absent where there is none
     * @param text tags, name and steps, in Gherkin
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScenarioEntry(
            @JsonProperty("name") String name,
            String feature,
            int line,
            @Nullable String rule,
            String text) {}

    /**
     * One walk.
     *
     * @param walk in words, such as {@code a walk with limit 50}
     * @param scenario what it was first made for
     * @param ending {@code complete}, {@code refused}, {@code circling}, {@code overtaken}, {@code endless} or {@code trouble}
     * @param why what made it end, in words; empty where it came to its end
     * @param read how many pages there were; {@code pages} may hold some of them only
     */
    public record WalkEntry(String walk, String scenario, String ending, String why, int read, List<PageEntry> pages) {

        /** Whether it ended at a page that is the last. */
        boolean complete() {
            return ending.equals("complete");
        }
    }

    /**
     * One page.
     *
     * @param number from 1
     * @param exchange its id; an entry of {@code evidence} only where a finding names it
     * @param items how many it held
     * @param again how many of them had come before in the walk
     * @param next whether it names a next page
     */
    public record PageEntry(int number, String exchange, int items, int again, boolean next) {}

    /**
     * The states of resources.
     *
     * @param noun what the contract calls a resource
     * @param known the states that the contract names, in its order
     * @param resources how many were seen
     * @param moved how many were in several states
     * @param stayed how many were in one state only, by that state, the most first
     * @param lives what was seen of some of them, those that changed first
     */
    public record StatesEntry(
            String noun,
            List<String> known,
            int resources,
            int moved,
            List<StayedEntry> stayed,
            List<LifeEntry> lives) {}

    /** How many resources were seen in this state and no other. */
    public record StayedEntry(String state, int resources) {}

    /**
     * One resource.
     *
     * @param key what identifies it
     */
    public record LifeEntry(String key, List<SpellEntry> spells) {}

    /**
     * A time in which a resource was seen in one state, again and again.
     *
     * @param from milliseconds from the start of the run, or of the recorded traffic, to the answer that first showed it
     * @param to milliseconds to the last such answer
     * @param seen how many answers showed it
     * @param exchange the first of them
     * @param broken true where the contract allows no such move from the state before; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpellEntry(
            String state,
            double from,
            double to,
            int seen,
            String exchange,
            @Nullable Boolean broken) {}

    /** The scenario of that name; empty where there is none, as for what serves all scenarios. */
    Optional<ScenarioEntry> scenario(String name) {
        return scenarios.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A source with the title of its document, where one is known. */
    String source(String source) {
        for (Map.Entry<String, String> document : documents.entrySet()) {
            if (source.startsWith(document.getKey() + " \u00a7")) {
                return document.getValue() + source.substring(document.getKey().length());
            }
        }
        return source;
    }
}
