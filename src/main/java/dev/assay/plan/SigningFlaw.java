package dev.assay.plan;

import dev.assay.spec.SpecException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with the signature of a call that has nothing else wrong with it. */
public enum SigningFlaw {
    /** It is made for another service than the one that is called. */
    ANOTHER_SERVICE("signed for another service"),
    /** It was made a day before. */
    DAY_OLD("signed a day ago"),
    /** The body got a blank at its end when it was signed already: to a reader of JSON, it is the same. */
    BODY_CHANGED("changed after it was signed");

    private final String phrase;

    SigningFlaw(String phrase) {
        this.phrase = phrase;
    }

    /** As features call it. */
    public String phrase() {
        return phrase;
    }

    /**
     * The flaw of that name.
     *
     * @throws SpecException if there is none
     */
    public static SigningFlaw of(String phrase) {
        return Arrays.stream(values())
                .filter(flaw -> flaw.phrase.equals(phrase))
                .findFirst()
                .orElseThrow(() -> new SpecException("a call \"" + phrase + "\" means nothing; there are: "
                        + Arrays.stream(values()).map(SigningFlaw::phrase).collect(Collectors.joining(", "))));
    }
}
