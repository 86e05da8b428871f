package dev.assay.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the operations are about, and how it lives.
 *
 * @param noun what features call it, such as {@code creation request}
 * @param key member that identifies it
 * @param state member that tells its state
 * @param moves the states that each state may move on to; a state without moves is final
 * @param states every state that the contract names, in its order
 * @param constant members that never change
 * @param unique members that no two resources share
 * @param members every member that the contract names, in its order
 */
public record Resource(
        String noun,
        String key,
        String state,
        Map<String, List<String>> moves,
        List<String> states,
        List<String> constant,
        List<String> unique,
        List<String> members) {

    /** Whether a resource in this state never changes again. */
    public boolean isFinal(String state) {
        return states.contains(state) && moves.getOrDefault(state, List.of()).isEmpty();
    }

    /** Whether a resource in either state never changes again. */
    public boolean bothFinal(String one, String other) {
        return isFinal(one) && (one.equals(other) || isFinal(other));
    }

    /** Whether {@code later} may be seen after {@code earlier}: the same state, or one that it leads to. */
    public boolean mayFollow(String earlier, String later) {
        return reachable(earlier, later, Set.of());
    }

    private boolean reachable(String from, String to, Set<String> passed) {
        if (from.equals(to)) {
            return true;
        }
        if (passed.contains(from)) {
            return false;
        }
        Set<String> seen = new java.util.HashSet<>(passed);
        seen.add(from);
        return moves.getOrDefault(from, List.of()).stream().anyMatch(next -> reachable(next, to, seen));
    }
}
