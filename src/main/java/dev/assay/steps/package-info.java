/** The vocabulary of the features: thin glue between Gherkin and the stages. Knows no vendor. */
@NullMarked
package dev.assay.steps;

import org.jspecify.annotations.NullMarked;
