/**
 * A server for Huawei Cloud Organizations' two queries on account creation requests, with hooks where defects
 * and variants may interfere. Verifies signatures by its own code. Imports the generated models, Jackson and the JDK.
 */
@NullMarked
package dev.assay.reference.huaweicloud.server;

import org.jspecify.annotations.NullMarked;
