/** The command line: the only place that prints and that ends the process. */
@NullMarked
package dev.assay.cli;

import org.jspecify.annotations.NullMarked;
