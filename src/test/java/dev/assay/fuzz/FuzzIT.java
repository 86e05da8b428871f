package dev.assay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets the fuzzer at each target for a while; what it finds is left in {@code target/fuzz}. Only with the profile fuzz. */
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

    @ParameterizedTest
    @EnumSource
    void nothing_is_found(FuzzTarget target) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/fuzz", target.name()));
        Path kept = Path.of("src/test/resources/fuzz", target.name());
        Path output = folder.resolveSibling(target.name() + ".log");
        long seconds = Long.getLong("assay.fuzz.seconds", 6);
        Process fuzzer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // Most of its time is the start, with every class rewritten; a second one has the other core.
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-OmitStackTraceInFastThrow",
                        "-Dassay.fuzz=" + target.name(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=dev.assay.fuzz.Fuzz",
                        "--instrumentation_includes=dev.assay.**:tools.jackson.**:org.snakeyaml.**",
                        "--custom_hook_includes=dev.assay.**:tools.jackson.**:org.snakeyaml.**",
                        // a client connects: it is to the fuzzer's own server
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                        "--reproducer_path=target/fuzz",
                        "-artifact_prefix=target/fuzz/" + target.name() + "-",
                        "-max_total_time=" + seconds,
                        "-max_len=20000",
                        "-timeout=10",
                        "-rss_limit_mb=2000",
                        folder.toString(),
                        kept.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(fuzzer.waitFor(seconds + 60, TimeUnit.SECONDS), "it does not end");
        String log = Files.readString(output, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(0, fuzzer.exitValue(), () -> output + ": " + log.substring(Math.max(0, log.length() - 3000)));
        Matcher done = DONE.matcher(log);
        assertTrue(
                done.find() && Long.parseLong(done.group(1)) > 10 * seconds,
                () -> "hardly anything was tried: " + output);
    }
}
