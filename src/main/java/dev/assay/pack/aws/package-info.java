/** What only AWS has: its signature, its names of credentials and errors, and what its request objects must tell. */
@NullMarked
package dev.assay.pack.aws;

import org.jspecify.annotations.NullMarked;
