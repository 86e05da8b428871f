/**
 * A server that stands before another and changes what it says, so that it can be broken from outside. What is changed is
 * the caller's to say. Knows no vendor.
 */
@NullMarked
package dev.assay.reference.mutant;

import org.jspecify.annotations.NullMarked;
