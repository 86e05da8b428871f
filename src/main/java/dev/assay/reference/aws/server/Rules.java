package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountState;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the members of a body have to keep. Each rule returns what it was given, or refuses it. */
final class Rules {
    private static final Pattern ID = Pattern.compile("car-[a-z0-9]{8,32}");
    private static final Pattern NAME = Pattern.compile("[ -~]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final String OF_AN_ID = ":RESOURCE_ID";

    private Rules() {}

    static String id(@Nullable String id) {
        return text("CreateAccountRequestId", id, 12, 36, ID, OF_AN_ID);
    }

    static String name(@Nullable String name) {
        return text("AccountName", name, 1, 50, NAME, "");
    }

    static String email(@Nullable String email) {
        return text("Email", email, 6, 64, EMAIL, "");
    }

    static int limit(int limit) {
        if (limit < 1) {
            throw Refusal.invalid("MIN_VALUE_EXCEEDED", "MaxResults is less than 1.");
        }
        if (limit > 20) {
            throw Refusal.invalid("MAX_VALUE_EXCEEDED", "MaxResults is more than 20.");
        }
        return limit;
    }

    static List<CreateAccountState> states(List<String> states) {
        return states.stream().map(Rules::state).distinct().toList();
    }

    private static CreateAccountState state(String name) {
        CreateAccountState state = new CreateAccountState(name);
        if (!state.known()) {
            throw Refusal.invalid("INVALID_ENUM", "You specified an invalid value in States.");
        }
        return state;
    }

    private static String text(
            String member, @Nullable String value, int shortest, int longest, Pattern pattern, String suffix) {
        if (value == null || value.isEmpty()) {
            throw Refusal.required(member);
        }
        int length = value.codePointCount(0, value.length());
        if (length < shortest) {
            throw Refusal.invalid(
                    "MIN_LENGTH_EXCEEDED" + suffix, member + " is shorter than " + shortest + " characters.");
        }
        if (length > longest) {
            throw Refusal.invalid(
                    "MAX_LENGTH_EXCEEDED" + suffix, member + " is longer than " + longest + " characters.");
        }
        if (!pattern.matcher(value).matches()) {
            throw Refusal.invalid(
                    "INVALID_PATTERN" + suffix, "You provided a value that does not match the required pattern.");
        }
        return value;
    }
}
