/**
 * The contract as data: the OpenAPI document, its clauses and rulings, read once into immutable records. Imports nothing
 * of ours.
 */
@NullMarked
package dev.assay.spec;

import org.jspecify.annotations.NullMarked;
