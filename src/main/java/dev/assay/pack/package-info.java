/** The one seam at which a vendor's ways plug in: how calls are signed, what credentials are called, rules of its own. */
@NullMarked
package dev.assay.pack;

import org.jspecify.annotations.NullMarked;
