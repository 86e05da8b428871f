/**
 * Servers that implement no contract at all: what a kit finds behind a mistyped URL, a login page or a broken gateway.
 * None is ever conformant. Knows no vendor.
 */
@NullMarked
package dev.assay.reference.stranger;

import org.jspecify.annotations.NullMarked;
