package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static dev.assay.Recorded.list;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import dev.assay.verdict.ClauseResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoStackTraceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException: x",
                "    at com.acme.Accounts.list(Accounts.java:42)",
                "Traceback (most recent call last):",
                "File \\\"/srv/app.py\\\", line 12, in list",
                "goroutine 17 [running]:",
                "at /srv/app/index.js:10",
                "Caused by: something",
                "see the stack trace"
            })
    void no_stack_trace_is_broken(String trace) {
        Recorded recorded =
                list().status(400).bytes(("{\"error_msg\": \"" + trace + "\"}").getBytes(StandardCharsets.UTF_8));
        ClauseResult result = Bench.of(recorded.exchange()).rule("no-stack-trace");
        assertEquals(1, result.found(), trace);
    }

    @Test
    void no_stack_trace() {
        broken(
                "no-stack-trace",
                list().status(400).body("oops Caused by: x"),
                "a refusal shows a stack trace",
                "a message for callers",
                "Caused by: x",
                "");
        kept(
                "no-stack-trace",
                list().status(400).body("{'error_msg': 'The limit must be at most 2000 (at least 1).'}"));
        kept("no-stack-trace", list().status(403).body("{'error_msg': 'Access denied at 12:30 by policy: root.'}"));
        silent("no-stack-trace", list().status(500).body("Caused by: x"));
        silent("no-stack-trace", list().status(400));
    }
}
