/**
 * Targets derived from the contract alone: for each constraint of the OpenAPI document, the reference with just that
 * constraint broken. Knows no vendor.
 */
@NullMarked
package dev.assay.prove.mutant;

import org.jspecify.annotations.NullMarked;
