/**
 * The reference implementation of Huawei Cloud Organizations' two queries on account creation requests, and what can
 * be broken in it.
 */
@NullMarked
package dev.assay.reference.huaweicloud;

import org.jspecify.annotations.NullMarked;
