package dev.assay.verdict;

/**
 * One breach of one clause.
 *
 * @param clause id of the clause
 * @param message what is wrong, in one sentence
 * @param expected what the contract asks for
 * @param actual what came
 * @param at JSON pointer into the body, or the name of a header, or empty
 * @param scenario name of the scenario that brought it to light
 * @param exchange id of the exchange that proves it; empty where none does alone
 */
public record Finding(
        String clause, String message, String expected, String actual, String at, String scenario, String exchange) {
    private static final int LONGEST = 300;

    public Finding {
        message = printable(message);
        expected = printable(expected);
        actual = printable(actual);
        at = printable(at);
    }

    /** Cut to a length, and without halves of characters: JSON can carry them, but no file can. */
    private static String printable(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
        return cut.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
