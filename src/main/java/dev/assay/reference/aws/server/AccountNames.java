package dev.assay.reference.aws.server;

import java.util.List;
import java.util.SplittableRandom;

/** Account names: mostly plain, some with what clients trip over. All of printable ASCII, 1 to 50 characters. */
final class AccountNames {
    private static final List<String> ODD = List.of(
            "a",
            "O\"Neill's <b>R&D</b>",
            "back\\slash / 100% + more",
            " blanks  around and within ",
            "a-name-of-exactly-fifty-characters-the-longest-one",
            "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
            "n".repeat(50),
            "\\u0041 is no escape");
    private static final List<String> TEAMS = List.of("atlas", "billing", "cedar", "delta", "edge", "forge", "harbor");
    private static final List<String> STAGES = List.of("prod", "test", "dev", "sandbox");

    private AccountNames() {}

    /** Odd ones come once in a while, so that every state has some. */
    static String pick(int index, SplittableRandom random) {
        if (index % 4 == 2) {
            return ODD.get(index / 4 % ODD.size());
        }
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        return team + "-" + STAGES.get(random.nextInt(STAGES.size())) + "-" + random.nextInt(10, 10_000);
    }
}
