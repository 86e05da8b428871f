/**
 * From exchanges to findings, from findings to outcomes, from outcomes to the verdict. Pure: sends nothing, reads no
 * clock, throws nothing for what a target does.
 */
@NullMarked
package dev.assay.verdict;

import org.jspecify.annotations.NullMarked;
