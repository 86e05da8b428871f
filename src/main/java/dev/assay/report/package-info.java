/**
 * The one result model, its views, and what several reports say together. Reads reports back as data of others.
 * Templates live here and nowhere else. Imports nothing of ours; the run fills the model.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
