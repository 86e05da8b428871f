package dev.assay.reference.huaweicloud.server;

import java.util.SplittableRandom;

/**
 * Everything by which the server knows its callers, made from a seed: plainly not real, and good for nothing else.
 *
 * @param management permanent key of the management account
 * @param temporary temporary key of the management account, good together with {@code securityToken} only
 * @param securityToken session token of the temporary key
 * @param member key of an account of the organization without rights on it
 * @param outsider key of an account of another organization
 * @param managementToken what the management account sends as X-Auth-Token
 * @param memberToken what the member sends as X-Auth-Token
 * @param outsiderToken what the outsider sends as X-Auth-Token
 */
public record Credentials(
        Keys management,
        Keys temporary,
        String securityToken,
        Keys member,
        Keys outsider,
        String managementToken,
        String memberToken,
        String outsiderToken) {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static Credentials seeded(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0xC4ED5L);
        return new Credentials(
                keys(random),
                keys(random),
                "demo-session-" + text(random, MIXED, 120),
                keys(random),
                keys(random),
                "demo-token-" + text(random, MIXED, 120),
                "demo-token-" + text(random, MIXED, 120),
                "demo-token-" + text(random, MIXED, 120));
    }

    static String text(SplittableRandom random, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Keys keys(SplittableRandom random) {
        return new Keys("ASSAYDEMO" + text(random, UPPER, 11), "demo" + text(random, MIXED, 36));
    }

    /** Without the secrets, which are for no log. */
    @Override
    public String toString() {
        return "Credentials[" + management + ", " + temporary + ", " + member + ", " + outsider + "]";
    }
}
