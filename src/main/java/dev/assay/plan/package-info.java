/** What to send: calls, and the values that the contract makes interesting. No I/O. Imports only the spec. */
@NullMarked
package dev.assay.plan;

import org.jspecify.annotations.NullMarked;
