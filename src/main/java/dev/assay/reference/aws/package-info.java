/**
 * The reference implementation of AWS Organizations' query on one account creation request, and what can be broken in
 * it.
 */
@NullMarked
package dev.assay.reference.aws;

import org.jspecify.annotations.NullMarked;
