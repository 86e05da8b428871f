package dev.assay.verdict;

import dev.assay.exchange.Exchange;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One rule that every resource of every answer is held to, whatever operation it came from. A clause names it in
 * {@code rule}. The same resource in the same form is judged once.
 */
public interface ResourceRule {

    /** What clauses call it. */
    String name();

    /** What it makes of one resource; empty where it says nothing about such a one. */
    Optional<Opinion> judge(JsonNode resource, Exchange exchange);

    /**
     * A resource that the rule applies to.
     *
     * @param kept whether it keeps the rule
     * @param at JSON pointer inside the resource
     */
    record Opinion(boolean kept, String message, String expected, String actual, String at) {}
}
