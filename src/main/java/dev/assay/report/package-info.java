/**
 * The one result model, and its views. Templates live here and nowhere else. Imports nothing of ours; the run fills the
 * model.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
