/** Sends calls and keeps what came of them, secrets redacted as it is recorded. The only home of the HTTP client. */
@NullMarked
package dev.assay.exchange;

import org.jspecify.annotations.NullMarked;
