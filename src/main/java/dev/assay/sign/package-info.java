/**
 * Signatures over what a run leaves behind, so that a reviewer can tell that nothing was changed since. The only home of
 * keys. Imports of ours only what tells bad input and what writes files whole.
 */
@NullMarked
package dev.assay.sign;

import org.jspecify.annotations.NullMarked;
