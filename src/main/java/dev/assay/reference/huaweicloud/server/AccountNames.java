package dev.assay.reference.huaweicloud.server;

import java.util.List;
import java.util.SplittableRandom;

/** Account names: mostly plain, some with what clients trip over. */
final class AccountNames {
    private static final List<String> ODD = List.of(
            "a",
            "Zürich Büro",
            "平台测试账号",
            "O\"Neill's <b>R&D</b>",
            "back\\slash / 100% + more",
            "Ελλάδα-Αθήνα",
            "café \uD83D\uDE80",
            "a-name-of-exactly-sixty-four-characters-the-longest-there-can-be",
            "n".repeat(64));
    private static final List<String> TEAMS = List.of("atlas", "billing", "cedar", "delta", "edge", "forge", "harbor");
    private static final List<String> STAGES = List.of("prod", "test", "dev", "sandbox");

    private AccountNames() {}

    /** Odd ones come once in a while, so that every state has some. */
    static String pick(int index, SplittableRandom random) {
        if (index % 9 == 4) {
            return ODD.get(index / 9 % ODD.size());
        }
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        return team + "-" + STAGES.get(random.nextInt(STAGES.size())) + "-" + random.nextInt(10, 10_000);
    }
}
