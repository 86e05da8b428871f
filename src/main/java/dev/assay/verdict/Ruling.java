package dev.assay.verdict;

import dev.assay.exchange.Exchange;

/** Where one rule says what it saw, for one clause and one exchange. */
public final class Ruling {
    private final Board board;
    private final String clause;
    private final Exchange exchange;

    Ruling(Board board, String clause, Exchange exchange) {
        this.board = board;
        this.clause = clause;
        this.exchange = exchange;
    }

    /** The clause could have been broken here. */
    public void exercised() {
        board.exercised(clause);
    }

    /** The clause is broken here. */
    public void broken(String message, String expected, String actual, String at) {
        board.found(new Finding(clause, message, expected, actual, at, exchange.scenario(), exchange.id()));
    }

    /** Exercised, and broken unless the condition holds. */
    public void check(boolean kept, String message, String expected, String actual, String at) {
        if (kept) {
            exercised();
        } else {
            broken(message, expected, actual, at);
        }
    }
}
