package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that come in everywhere, targets that echo them in every way, and every byte of what a process leaves. */
class NothingLeaksTest {
    /** By the names of the variables that the process gets; a slash and a plus so that escaping shows. */
    private static final Map<String, String> SECRETS = Map.of(
            "HW_SK", "marked/Secret+of-hw-0001",
            "HW_STS", "marked/Session+of-hw-0002",
            "HW_MEMBER_TOKEN", "marked-Token-of-hw-0003",
            "AWS_SK", "marked/Secret+of-aws-0004",
            "AWS_STS", "marked/Session+of-aws-0005",
            "AWS_OUTSIDER_SK", "marked/Secret+of-aws-0006",
            "HUAWEICLOUD_SDK_SK", "marked/Secret+of-replay-0007",
            "PROXY_PASSWORD", "marked-Password-of-a-proxy-0010",
            "UNSENDABLE", "marked-Token\1of-hw-0012");

    private static final String LITERAL = "marked/Literal+of-aws-0009";
    private static final String OF_CI = "marked-Token-of-ci-0008";
    private static final String OF_A_PROXY = "marked-Password-of-a-proxy-0011";
    private static final List<String> KITS_OWN = List.of("-cp", System.getProperty("java.class.path"));

    @TempDir
    private Path folder;

    /** Given, not left. */
    @TempDir
    private Path given;

    private Loopback elsewhere;
    private Loopback target;
    private Loopback proxy;
    private Marks marks;

    @BeforeEach
    void start_a_target() {
        elsewhere = new Loopback(asked -> Answer.json(200, "{}"));
        target = new Loopback(new EchoingTarget(elsewhere.url()));
        proxy = new Loopback(new EchoingTarget(elsewhere.url()));
        marks = new Marks(Stream.concat(SECRETS.values().stream(), Stream.of(LITERAL, OF_CI, OF_A_PROXY))
                .toList());
    }

    @AfterEach
    void stop_it() {
        target.close();
        proxy.close();
        elsewhere.close();
    }

    @Test
    void no_command_that_speaks_to_targets_that_echo_everything_leaves_a_secret() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String written = Base64.getEncoder().encodeToString(key);
        marks.add(written);
        Path keyFile = Files.writeString(
                given.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + written + "\n-----END PRIVATE KEY-----\n",
                StandardCharsets.US_ASCII);
        String config = config();
        Process run = start(
                List.of(),
                "dev.assay.cli.Shells",
                ("run --config " + config + " --reports reports --sign " + keyFile
                                + " then replay reports/one HW-NO-SERVER-ERROR-1"
                                + " then judge reports/one/exchanges.har --pack huaweicloud --reports judged"
                                + " then check --config " + config)
                        .split(" "));
        String command = Files.isReadable(Path.of("/proc/" + run.pid() + "/cmdline"))
                ? Files.readString(Path.of("/proc/" + run.pid() + "/cmdline"))
                : "";
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(
                List.of("run: exit 1", "judge: exit 1", "check: exit 3"),
                text("out")
                        .lines()
                        .filter(line -> line.matches("(check|run|judge): exit .*"))
                        .toList(),
                () -> text("err") + text("out"));
        assertTrue(text("out").contains("  sent again: GET "), () -> text("err") + text("out"));
        for (String report : List.of("reports/one", "reports/two", "reports/proxied", "judged/huaweicloud-recorded")) {
            assertTrue(text(report + "/report.json").contains("[redacted]"), report + ": the echo is in the report");
        }
        assertTrue(Files.exists(folder.resolve("reports/one/evidence.sig")));
        assertTrue(text("reports/unreached/report.json").contains("nobody listens on the proxy 127.0.0.1:1"));
        assertTrue(proxy.asked().stream().anyMatch(asked -> asked.headers().containsKey("Proxy-authorization")));
        assertEquals(List.of(), elsewhere.asked(), "nobody else was asked");
        assertFalse(Files.exists(folder.resolve("evil.html")) || Files.exists(folder.resolve("evil.json")));
        nothing_marked_in_files();
        assertEquals(Set.of(), marks.in(command));
    }

    /** What stops a process in the middle, with what the launcher says for that; Java would tell of its memory otherwise. */
    @Test
    void a_run_that_crashes_leaves_no_secret_and_no_verdict() throws Exception {
        Process run = start(Launcher.options(), "dev.assay.cli.Main", run("--rate", "60/s"));
        for (int i = 0; i < 3000 && target.asked().size() < 90; i++) {
            Thread.sleep(10);
        }
        assertTrue(run.isAlive(), () -> text("err") + text("out"));
        new ProcessBuilder("kill", "-SEGV", Long.toString(run.pid())).start().waitFor();
        assertTrue(run.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 9, run.exitValue(), () -> text("err") + text("out"));
        assertTrue(text("out").contains("A fatal error has been detected"), () -> text("out"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().endsWith(".log")).toList());
        }
        try (Stream<Path> left = Files.list(folder.resolve("reports/one"))) {
            assertTrue(left.anyMatch(file -> file.toString().endsWith(".tmp")), "it was stopped in the middle");
        }
        nothing_marked_in_files();
    }

    @Test
    void a_kit_that_fails_tells_no_secret() throws Exception {
        Files.createDirectories(folder.resolve("reports/one/report.json/a-folder-where-a-file-is-wanted"));
        Process run = start(List.of(), "dev.assay.cli.Main", run("--tags", "@HW-LIST-LIMIT-MAX or @AWS-DESCRIBE-OK"));
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(4, run.exitValue(), () -> text("err") + text("out"));
        assertTrue((text("err") + text("out")).contains("report.json"), () -> text("err") + text("out"));
        nothing_marked_in_files();
    }

    private String config() throws IOException {
        return Files.writeString(given.resolve("targets.yaml"), """
                targets:
                  - name: one
                    pack: huaweicloud
                    url: %1$s
                    callers:
                      management: {accessKey: AKHW, secretKey: "${HW_SK}", securityToken: "${HW_STS}"}
                      member: {token: "${HW_MEMBER_TOKEN}"}
                  - name: two
                    pack: aws
                    url: %1$s
                    callers:
                      management: {accessKey: AKAWS, secretKey: "${AWS_SK}", securityToken: "${AWS_STS}"}
                      member: {accessKey: AKAWS2, secretKey: "%2$s"}
                      outsider: {accessKey: AKAWS3, secretKey: "${AWS_OUTSIDER_SK}"}
                    requests:
                      - {id: car-0123456789abcdef0123456789abcdef, state: FAILED}
                  - name: proxied
                    pack: huaweicloud
                    url: http://organizations.example.test
                    proxy: "http://me:${PROXY_PASSWORD}@%3$s"
                    callers:
                      management: {accessKey: AKHW, secretKey: "${HW_SK}", securityToken: "${HW_STS}"}
                  - name: unreached
                    pack: huaweicloud
                    url: https://organizations.example.test
                    callers:
                      management: {token: "${HW_MEMBER_TOKEN}"}
                  - name: unsent
                    pack: huaweicloud
                    url: %1$s
                    callers:
                      management: {token: "${UNSENDABLE}"}
                """.formatted(
                                target.url(), LITERAL, proxy.url().getAuthority()))
                .toString();
    }

    private String[] run(String... options) throws IOException {
        return Stream.concat(Stream.of("run", "--config", config(), "--reports", "reports"), Arrays.stream(options))
                .toArray(String[]::new);
    }

    private Process start(List<String> options, String main, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve("tmp")));
        command.addAll(options);
        command.addAll(KITS_OWN);
        command.add(main);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile());
        Map<String, String> environment = new HashMap<>(SECRETS);
        environment.putAll(
                Map.of("HUAWEICLOUD_SDK_AK", "AKHW", "HTTPS_PROXY", "http://ci:" + OF_A_PROXY + "@127.0.0.1:1"));
        // What Cucumber and JUnit would read from where they are started: none of it changes a run.
        environment.putAll(Map.of(
                "CUCUMBER_PLUGIN", "html:" + folder.resolve("evil.html"),
                "CUCUMBER_GLUE", "evil",
                "CUCUMBER_FILTER_TAGS", "@none",
                "CUCUMBER_PUBLISH_ENABLED", "true"));
        for (String properties : List.of("cucumber.properties", "junit-platform.properties")) {
            Files.writeString(
                    folder.resolve(properties),
                    "cucumber.plugin=json:evil.json\ncucumber.glue=evil\ncucumber.publish.enabled=true\n");
        }
        environment.putAll(Map.of(
                "GITLAB_CI", "true",
                "CI_PIPELINE_URL", "x",
                "CI_REPOSITORY_URL", "https://ci:" + OF_CI + "@git.test/a.git",
                "ASSAY_DEBUG", "1"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void nothing_marked_in_files() throws IOException {
        assertTrue(marks.signatures(target.asked()) > 0, "signatures were seen");
        marks.signatures(proxy.asked());
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                marks.in(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .forEach(secret -> found.add(folder.relativize(file) + ": " + secret));
            }
        }
        assertEquals(List.of(), found.stream().limit(10).toList());
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
