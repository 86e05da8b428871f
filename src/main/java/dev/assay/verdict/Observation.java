package dev.assay.verdict;

import dev.assay.exchange.Exchange;
import tools.jackson.databind.JsonNode;

/**
 * One resource as one answer showed it.
 *
 * @param key what identifies it
 * @param state its state as it stands in the answer; empty where it has none
 * @param operation id of the operation that showed it
 * @param at JSON pointer to it in the answer
 */
public record Observation(String key, String state, String operation, JsonNode node, String at, Exchange exchange) {}
