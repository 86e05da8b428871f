/**
 * A server for AWS Organizations' query on one account creation request and the two operations that ids come from, with
 * hooks where defects and variants may interfere. Verifies signatures by its own code. Imports the generated models,
 * Jackson and the JDK.
 */
@NullMarked
package dev.assay.reference.aws.server;

import org.jspecify.annotations.NullMarked;
