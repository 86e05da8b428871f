/** Wires one run: finds packs, reads the config, runs the features against each target, builds the reports. */
@NullMarked
package dev.assay.run;

import org.jspecify.annotations.NullMarked;
