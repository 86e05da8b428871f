/** The rules of the engine, one a class. What a rule needs to know of a contract it reads from the spec. */
@NullMarked
package dev.assay.verdict.rule;

import org.jspecify.annotations.NullMarked;
