/** What only Huawei Cloud has: its signature, its names of credentials, and what its request objects must tell. */
@NullMarked
package dev.assay.pack.huaweicloud;

import org.jspecify.annotations.NullMarked;
