/**
 * One target during one run: sends what the scenarios ask for, has each exchange judged, and remembers what the target
 * showed. Imports the stages from spec to verdict, and the vendors' seam.
 */
@NullMarked
package dev.assay.probe;

import org.jspecify.annotations.NullMarked;
