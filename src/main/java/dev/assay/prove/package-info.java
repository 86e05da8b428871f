/** Runs the suite against references that are broken on purpose: what a clause is worth is the defect that it catches. */
@NullMarked
package dev.assay.prove;

import org.jspecify.annotations.NullMarked;
