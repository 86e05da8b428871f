package dev.assay.reference.aws.server;

import java.util.SplittableRandom;

/**
 * Everything by which the server knows its callers, made from a seed: plainly not real, and good for nothing else.
 *
 * @param management permanent key of the management account
 * @param temporary temporary key of the management account, good together with {@code sessionToken} only
 * @param sessionToken session token of the temporary key
 * @param expired another temporary key of the management account, whose session is over
 * @param expiredSessionToken session token of that one
 * @param member key of an account of the organization without rights on it
 * @param outsider key of an account of no organization
 */
public record Credentials(
        Keys management,
        Keys temporary,
        String sessionToken,
        Keys expired,
        String expiredSessionToken,
        Keys member,
        Keys outsider) {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static Credentials seeded(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0xC4ED5L);
        return new Credentials(
                keys("AKIA", random),
                keys("ASIA", random),
                token(random),
                keys("ASIA", random),
                token(random),
                keys("AKIA", random),
                keys("AKIA", random));
    }

    static String text(SplittableRandom random, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Keys keys(String kind, SplittableRandom random) {
        return new Keys(kind + "ASSAYDEMO" + text(random, UPPER, 7), "demo/" + text(random, MIXED, 35));
    }

    private static String token(SplittableRandom random) {
        return "demo+session/" + text(random, MIXED, 120) + "==";
    }

    /** Without the secrets, which are for no log. */
    @Override
    public String toString() {
        return "Credentials[" + management + ", " + temporary + ", " + expired + ", " + member + ", " + outsider + "]";
    }
}
