/**
 * The ways to break the reference implementation, each named and tied to the clause that it breaks. They interfere
 * through {@link dev.assay.reference.aws.server.Defect} only, and know nothing of what finds them.
 */
@NullMarked
package dev.assay.reference.aws.defect;

import org.jspecify.annotations.NullMarked;
