/** The one result model, and its views. Templates live here and nowhere else. */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
