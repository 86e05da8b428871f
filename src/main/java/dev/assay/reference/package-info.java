/**
 * Implementations of a contract that the kit can be tried on, with and without known faults. Knows no vendor: the
 * implementations are found by {@link java.util.ServiceLoader}. Imports nothing of ours; an implementation imports the
 * generated models besides.
 */
@NullMarked
package dev.assay.reference;

import org.jspecify.annotations.NullMarked;
