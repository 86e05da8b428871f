/**
 * The kit inside a team's own JUnit tests: a test for each clause of a contract, from a few lines. Uses JUnit's API as the
 * team has it, version 5 or later; nothing else of the kit shows.
 */
@NullMarked
package dev.assay.junit;

import org.jspecify.annotations.NullMarked;
