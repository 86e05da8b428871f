/**
 * What a server of any vendor's contract needs: answers that can be edited, a place on the loopback interface, hashes.
 * Knows no vendor. Imports Jackson and the JDK.
 */
@NullMarked
package dev.assay.reference.http;

import org.jspecify.annotations.NullMarked;
