package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Parameters;
import dev.assay.reference.huaweicloud.server.Refusal;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Parameters read in other ways, where the pages leave them open. */
final class QueryVariants {
    private static final String LIMIT = "limit";
    private static final String STATES = "states";
    private static final Set<String> KNOWN = Set.of("in_progress", "succeeded", "failed");
    private static final Set<String> NAMES = Set.of(LIMIT, STATES, "marker");

    private QueryVariants() {}

    /** Reads other parameters than those sent. */
    private record Reading(UnaryOperator<Parameters> edit) implements Variant {
        @Override
        public Parameters parameters(Parameters sent) {
            return edit.apply(sent);
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                read(
                        "limit-empty-is-absent",
                        "An empty limit is taken as absent.",
                        sent -> sent.is(LIMIT, "") ? sent.without(LIMIT) : sent),
                read("limit-first-counts", "Of two limits the first counts.", sent -> one(sent, 0)),
                read(
                        "limit-last-counts",
                        "Of two limits the last counts.",
                        sent -> one(sent, sent.all(LIMIT).size() - 1)),
                read(
                        "states-any-case",
                        "States are understood in any case.",
                        sent -> sent.with(
                                STATES,
                                sent.all(STATES).stream()
                                        .map(state -> state.toLowerCase(Locale.ROOT))
                                        .toList())),
                read(
                        "states-with-commas",
                        "States may also be parted by commas.",
                        sent -> sent.with(
                                STATES,
                                sent.all(STATES).stream()
                                        .flatMap(states -> Arrays.stream(states.split(",", -1)))
                                        .toList())),
                read(
                        "states-twice-refused",
                        "A state that is given twice is refused.",
                        sent -> new HashSet<>(sent.all(STATES)).size()
                                        < sent.all(STATES).size()
                                ? refuse("states has one twice.")
                                : sent),
                NamedVariant.of(
                        "states-unknown-empty",
                        "A state that does not exist is answered with an empty page.",
                        () -> Answering.where(QueryVariants::unknownState, QueryVariants::emptyPage)),
                read(
                        "unknown-parameter-refused",
                        "A query parameter that no page describes is refused.",
                        sent -> sent.sent().stream().allMatch(parameter -> NAMES.contains(parameter.name()))
                                ? sent
                                : refuse("A parameter is not known.")));
    }

    private static NamedVariant read(String name, String description, UnaryOperator<Parameters> edit) {
        return NamedVariant.of(name, description, () -> new Reading(edit));
    }

    private static Parameters one(Parameters sent, int index) {
        List<String> limits = sent.all(LIMIT);
        return limits.size() < 2 ? sent : sent.with(LIMIT, List.of(limits.get(index)));
    }

    private static Parameters refuse(String why) {
        throw new Refusal(400, "Organizations.1004", why);
    }

    private static boolean unknownState(Call call, Answer answer) {
        List<String> states = call.parameters().all(STATES);
        return answer.status() == 400
                && states.size() <= KNOWN.size()
                && !states.equals(List.of(""))
                && !KNOWN.containsAll(states);
    }

    private static Answer emptyPage(Answer answer) {
        return answer.status(200)
                .body("application/json", "{\"create_account_statuses\":[],\"page_info\":{\"current_count\":0}}");
    }
}
