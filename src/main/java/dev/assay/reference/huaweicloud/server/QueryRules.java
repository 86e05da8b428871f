package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The documented limits of a list call's parameters. A parameter that is not documented is ignored. */
final class QueryRules {
    private static final int MAX_STATES = 3;
    private static final int MIN_LIMIT = 1;
    private static final int MAX_LIMIT = 2000;
    private static final int DEFAULT_LIMIT = 200;
    private static final int MIN_MARKER = 4;
    private static final int MAX_MARKER = 400;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final Markers markers;

    QueryRules(Markers markers) {
        this.markers = markers;
    }

    Query check(Parameters parameters) {
        List<AccountCreationState> states = states(parameters.all("states"));
        Query first = new Query(states, limit(parameters.all("limit")), null);
        return new Query(states, first.limit(), after(parameters.all("marker"), first));
    }

    private static List<AccountCreationState> states(List<String> sent) {
        if (sent.equals(List.of(""))) {
            return List.of();
        }
        if (sent.size() > MAX_STATES) {
            throw Refusal.invalid("states takes at most " + MAX_STATES + " values.");
        }
        List<AccountCreationState> states =
                sent.stream().map(AccountCreationState::new).toList();
        if (!AccountCreationState.KNOWN.containsAll(states)) {
            throw Refusal.invalid("states takes in_progress, succeeded and failed.");
        }
        return states;
    }

    private static int limit(List<String> sent) {
        if (sent.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        String value = sent.get(0);
        if (sent.size() > 1 || !INTEGER.matcher(value).matches()) {
            throw Refusal.invalid("limit takes one integer.");
        }
        int limit = Integer.parseInt(value);
        if (limit < MIN_LIMIT || limit > MAX_LIMIT) {
            throw Refusal.invalid("limit takes " + MIN_LIMIT + " to " + MAX_LIMIT + ".");
        }
        return limit;
    }

    private @Nullable String after(List<String> sent, Query first) {
        if (sent.isEmpty()) {
            return null;
        }
        String marker = sent.get(0);
        if (sent.size() > 1) {
            throw Refusal.invalid("marker takes one value.");
        }
        if (marker.length() < MIN_MARKER || marker.length() > MAX_MARKER) {
            throw Refusal.invalid("marker takes " + MIN_MARKER + " to " + MAX_MARKER + " characters.");
        }
        return markers.read(marker, first);
    }
}
