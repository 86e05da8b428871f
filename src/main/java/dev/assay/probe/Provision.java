package dev.assay.probe;

import java.util.function.Consumer;

/**
 * Permission to make resources at a target.
 *
 * @param email address that accounts are made under; a word that was not used before is put before its {@code @}
 * @param told told in one line of what is about to be made, and of what was made
 */
public record Provision(String email, Consumer<String> told) {}
