/**
 * Other legal habits of servers than the reference's own, one by one: what the documents leave open, or allow in so
 * many words. Nobody may be failed for one of them.
 */
@NullMarked
package dev.assay.reference.aws.variant;

import org.jspecify.annotations.NullMarked;
