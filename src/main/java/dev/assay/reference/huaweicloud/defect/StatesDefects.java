package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** states, and what it lets through. */
final class StatesDefects {
    private static final String STATES = "states";
    private static final String FILTER = "HW-LIST-STATES-FILTER";
    private static final String WHOLE = "HW-LIST-STATES-WHOLE";
    private static final List<String> KNOWN = List.of("in_progress", "succeeded", "failed");
    private static final List<String> NONE = List.of("nothing-is-in-this-state");

    private StatesDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                query("states-ignored", FILTER, "states changes nothing.", states -> List.of()),
                query(
                        "states-inverted",
                        FILTER,
                        "The states that were not asked for are included.",
                        states -> AccountCreationState.KNOWN.stream()
                                .filter(state -> !states.contains(state))
                                .toList()),
                query(
                        "states-several-ignored",
                        FILTER,
                        "More than one state is taken as every state.",
                        states -> states.size() > 1 ? List.of() : states),
                NamedDefect.of(
                        "states-lost-behind-marker",
                        FILTER,
                        "From the second page on, every state is included.",
                        () -> EditedQueries.states(query -> query.after() != null, states -> List.of())),
                NamedDefect.of(
                        "states-leak-one",
                        FILTER,
                        "The last request of a page is in a state that was not asked for.",
                        () -> new EditedPages(StatesDefects::leak)),
                NamedDefect.of(
                        "states-leak-on-third-page",
                        FILTER,
                        "On the third page only, a request is in a state that was not asked for.",
                        () -> new EditedPages((walk, page) -> walk.number() == 3 ? leak(walk, page) : page)),
                query(
                        "states-first-only",
                        WHOLE,
                        "Of several states, the first is honoured.",
                        states -> states.subList(0, Math.min(1, states.size()))),
                query(
                        "states-last-only",
                        WHOLE,
                        "Of several states, the last is honoured.",
                        states -> states.subList(Math.max(0, states.size() - 1), states.size())),
                query(
                        "states-failed-lost",
                        WHOLE,
                        "Failed requests are never found by state.",
                        states -> without("failed", states)),
                query(
                        "states-in-progress-lost",
                        WHOLE,
                        "Requests in progress are never found by state.",
                        states -> without("in_progress", states)),
                NamedDefect.of(
                        "states-lose-some",
                        WHOLE,
                        "With states, some requests are left out.",
                        () -> new EditedPages((walk, page) ->
                                walk.query().states().isEmpty() ? page : Pages.items(page, kept(page.items())))),
                NamedDefect.of(
                        "states-absent-is-succeeded",
                        "HW-LIST-STATES-ABSENT",
                        "Without states, only requests that succeeded are included.",
                        () -> EditedParameters.absent(STATES, "succeeded")),
                NamedDefect.of(
                        "states-absent-hides-failed",
                        "HW-LIST-STATES-ABSENT",
                        "Without states, failed requests are left out.",
                        () -> EditedParameters.absent(STATES, "in_progress", "succeeded")),
                sent(
                        "states-empty-refused",
                        "HW-LIST-STATES-EMPTY",
                        "An empty list of states is refused.",
                        StatesDefects::empty,
                        states -> NONE),
                sent(
                        "states-empty-is-open",
                        "HW-LIST-STATES-EMPTY",
                        "An empty list of states is taken as in_progress.",
                        StatesDefects::empty,
                        states -> List.of("in_progress")),
                sent(
                        "states-four-accepted",
                        "HW-LIST-STATES-MAX",
                        "Four states are accepted.",
                        states -> states.size() > 3,
                        states -> KNOWN),
                sent(
                        "states-three-refused",
                        "HW-LIST-STATES-MAX",
                        "Three states are refused.",
                        states -> states.size() == 3,
                        states -> NONE),
                sent(
                        "states-pair-refused",
                        "HW-LIST-OK",
                        "Two states are refused.",
                        states -> states.size() == 2,
                        states -> NONE),
                sent(
                        "states-unknown-ignored",
                        "HW-LIST-STATES-UNKNOWN",
                        "A state that does not exist is taken as every state.",
                        StatesDefects::unknown,
                        states -> List.of("")),
                sent(
                        "states-unknown-is-failed",
                        "HW-LIST-STATES-UNKNOWN",
                        "A state that does not exist is taken as failed.",
                        StatesDefects::unknown,
                        states -> List.of("failed")),
                sent(
                        "states-upper-case-ignored",
                        "HW-LIST-STATES-CASE",
                        "A state in upper case is taken as every state.",
                        StatesDefects::upperCase,
                        states -> List.of("")),
                sent(
                        "states-upper-case-is-open",
                        "HW-LIST-STATES-CASE",
                        "A state in upper case is taken as in_progress.",
                        StatesDefects::upperCase,
                        states -> List.of("in_progress")),
                NamedDefect.of(
                        "states-refused-with-409",
                        "HW-LIST-REFUSAL-STATUS",
                        "Bad states are refused with 409.",
                        () -> EditedAnswers.badParameter(STATES, answer -> answer.status(409))));
    }

    private static NamedDefect query(
            String name, String clause, String description, UnaryOperator<List<AccountCreationState>> edit) {
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> EditedQueries.states(query -> !query.states().isEmpty(), edit));
    }

    private static NamedDefect sent(
            String name,
            String clause,
            String description,
            Predicate<List<String>> which,
            UnaryOperator<List<String>> as) {
        Predicate<Parameters> concerned = sent -> which.test(sent.all(STATES));
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> new EditedParameters(concerned, sent -> sent.with(STATES, as.apply(sent.all(STATES)))));
    }

    private static List<AccountCreationState> without(String lost, List<AccountCreationState> states) {
        List<AccountCreationState> left =
                states.stream().filter(state -> !state.value().equals(lost)).toList();
        return left.isEmpty() ? List.of(new AccountCreationState(NONE.get(0))) : left;
    }

    private static Page leak(EditedPages.Walk walk, Page page) {
        List<CreateAccountStatusDto> others = walk.all().stream()
                .filter(request -> !walk.query().includes(request))
                .toList();
        if (others.isEmpty() || page.items().isEmpty()) {
            return page;
        }
        List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
        items.set(items.size() - 1, others.get(0));
        return Pages.items(page, items);
    }

    /** All but about a tenth, always the same ones. */
    private static List<CreateAccountStatusDto> kept(List<CreateAccountStatusDto> items) {
        return items.stream()
                .filter(request -> Math.floorMod(request.id().hashCode(), 10) != 0)
                .toList();
    }

    private static boolean empty(List<String> states) {
        return states.equals(List.of(""));
    }

    private static boolean unknown(List<String> states) {
        return states.size() == 1
                && !states.get(0).isEmpty()
                && !KNOWN.contains(states.get(0).toLowerCase(Locale.ROOT));
    }

    private static boolean upperCase(List<String> states) {
        return states.size() == 1
                && !KNOWN.contains(states.get(0))
                && KNOWN.contains(states.get(0).toLowerCase(Locale.ROOT));
    }
}
