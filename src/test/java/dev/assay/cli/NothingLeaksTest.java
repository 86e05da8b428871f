package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that come in everywhere, targets that echo them in every way, and every byte of what a process leaves. */
class NothingLeaksTest {
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");
    /** By the names of the variables that the process gets; a slash and a plus so that escaping shows. */
    private static final Map<String, String> SECRETS = Map.of(
            "HW_SK", "marked/Secret+of-hw-0001",
            "HW_STS", "marked/Session+of-hw-0002",
            "HW_MEMBER_TOKEN", "marked-Token-of-hw-0003",
            "AWS_SK", "marked/Secret+of-aws-0004",
            "AWS_STS", "marked/Session+of-aws-0005",
            "AWS_OUTSIDER_SK", "marked/Secret+of-aws-0006",
            "HUAWEICLOUD_SDK_SK", "marked/Secret+unused-0007",
            "CI_REPOSITORY_URL", "https://ci:marked-Token-of-ci-0008@git.test/a.git");

    private static final String LITERAL = "marked/Literal+of-aws-0009";

    @TempDir
    private Path folder;

    @Test
    void a_run_against_targets_that_echo_everything_leaves_no_secret() throws Exception {
        try (Loopback elsewhere = new Loopback(asked -> Answer.json(200, "{}"));
                Loopback target = new Loopback(new EchoingTarget(elsewhere.url()))) {
            Process run = start(config(target), "--parallel", "4");
            String command = Files.isReadable(Path.of("/proc/" + run.pid() + "/cmdline"))
                    ? Files.readString(Path.of("/proc/" + run.pid() + "/cmdline"))
                    : "";
            assertTrue(run.waitFor(60, TimeUnit.SECONDS));
            assertEquals(1, run.exitValue(), () -> text("err") + text("out"));
            assertTrue(Files.exists(folder.resolve("reports/one/report.json")), "there is something to search");
            assertTrue(text("reports/one/report.json").contains("[redacted]"), "the echo is in the report");
            assertTrue(text("reports/two/report.json").contains("[redacted]"), "the echo is in the report");
            assertEquals(List.of(), elsewhere.asked(), "nobody else was asked");
            assertFalse(Files.exists(folder.resolve("evil.html")) || Files.exists(folder.resolve("evil.json")));
            nothing_marked_in_files(target.asked());
            assertEquals(List.of(), found(command, marked(List.of())));
        }
    }

    @Test
    void a_run_that_is_killed_leaves_no_secret() throws Exception {
        try (Loopback elsewhere = new Loopback(asked -> Answer.json(200, "{}"));
                Loopback target = new Loopback(new EchoingTarget(elsewhere.url()))) {
            Process run = start(config(target), "--rate", "60/s");
            for (int i = 0; i < 400 && target.asked().size() < 90; i++) {
                Thread.sleep(50);
            }
            assertTrue(run.isAlive(), () -> text("err") + text("out"));
            run.destroyForcibly().waitFor();
            try (Stream<Path> left = Files.list(folder.resolve("reports/one"))) {
                assertTrue(left.anyMatch(file -> file.toString().endsWith(".tmp")), "it was killed in the middle");
            }
            nothing_marked_in_files(target.asked());
        }
    }

    @Test
    void a_kit_that_fails_tells_no_secret() throws Exception {
        Files.createDirectories(folder.resolve("reports/one/report.json/a-folder-where-a-file-is-wanted"));
        try (Loopback target = new Loopback(new EchoingTarget(java.net.URI.create("http://127.0.0.1:1")))) {
            Process run = start(config(target), "--tags", "@HW-LIST-LIMIT-MAX or @AWS-DESCRIBE-OK");
            assertTrue(run.waitFor(60, TimeUnit.SECONDS));
            assertEquals(4, run.exitValue(), () -> text("err") + text("out"));
            assertTrue((text("err") + text("out")).contains("report.json"), () -> text("err") + text("out"));
            nothing_marked_in_files(target.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{accessKey: AK, secretKey:MARKED}",
                "{accessKey: AK, secretKey, MARKED}",
                "{accessKey: AK, secretKey: [MARKED]}",
                "{accessKey: AK, secretKey: {MARKED: x}}",
                "{accessKey: AK, secretKey: \"x${MARKED}x\"}",
                "{accessKey: AK, secretKey: 'MARKED}",
                "{accessKey: AK, secretKey: x, MARKED: 1, MARKED: 2}",
                "{secretKey: MARKED}",
                "{accessKey: MARKED, token: MARKED}",
                "MARKED",
                "[MARKED]"
            })
    void a_config_with_a_slip_is_not_quoted_where_a_secret_may_be(String management) throws IOException {
        Path config =
                Files.writeString(folder.resolve("targets.yaml"), """
                targets:
                  - name: one
                    pack: huaweicloud
                    url: http://127.0.0.1:1
                    callers:
                      management: %s
                """.formatted(management.replace("MARKED", LITERAL)));
        told_without(Shell.assay("run", "--config", config.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:MARKED@host.test",
                "http://user:MARKED@ho_st.test",
                "http://user:MARKED rest@host.test",
                "http://user:x#MARKED@host.test",
                "ftp://user:MARKED@host.test",
                "user:MARKED@host.test",
                "https://host.test/?token=MARKED",
                "https://host.test/#MARKED"
            })
    void a_url_with_a_password_is_refused_and_not_quoted(String url) throws IOException {
        String given = url.replace("MARKED", LITERAL.replace('/', '-'));
        told_without(Shell.assay("run", "--target", given));
        told_without(Shell.assay("check", "--target", given));
        Path config = Files.writeString(
                folder.resolve("targets.yaml"), "targets: [{name: a, pack: huaweicloud, url: \"" + given + "\"}]");
        told_without(Shell.assay("run", "--config", config.toString()));
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--, fake-secret-1, true", "rw-------, fake-secret-1, false", "rw-r--r--, ${PATH}, false"})
    void a_config_with_a_secret_in_it_that_others_can_read_is_warned_of(String mode, String secret, boolean warned)
            throws IOException {
        Path config = Files.writeString(
                folder.resolve("targets.yaml"),
                "targets: [{name: a, pack: huaweicloud, url: \"http://127.0.0.1:1\", callers: {management:"
                        + " {accessKey: AK, secretKey: \"" + secret + "\"}}}]");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString(mode));
        Shell shell = Shell.assay("check", "--config", config.toString());
        assertEquals(
                warned
                        ? "assay: \"" + config
                                + "\" holds a secret and can be read by other users of this machine; write"
                                + " ${NAME} for it, or close the file by: chmod 600 " + config
                        : "",
                shell.complaint());
        assertEquals(3, shell.exit());
    }

    @Test
    void a_secret_given_as_an_option_that_does_not_exist_is_not_repeated() {
        told_without(Shell.assay("run", "--secret-key=" + LITERAL));
    }

    private static void told_without(Shell shell) {
        assertEquals(2, shell.exit(), shell.err());
        String all = shell.out() + shell.err();
        assertFalse(all.contains(LITERAL) || all.contains(LITERAL.replace('/', '-')), all);
        assertFalse(all.contains("of-aws-0009"), all);
    }

    private String config(Loopback target) {
        return """
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
                """.formatted(target.url(), LITERAL);
    }

    private Process start(String config, String... options) throws IOException {
        Path file = Files.writeString(Files.createTempFile("assay", ".yaml"), config);
        file.toFile().deleteOnExit();
        Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Main",
                "run",
                "--config",
                file.toString(),
                "--reports",
                folder.resolve("reports").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().putAll(SECRETS);
        // What Cucumber and JUnit would read from where they are started: none of it changes a run.
        builder.environment()
                .putAll(Map.of(
                        "CUCUMBER_PLUGIN", "html:" + folder.resolve("evil.html"),
                        "CUCUMBER_GLUE", "evil",
                        "CUCUMBER_FILTER_TAGS", "@none",
                        "CUCUMBER_PUBLISH_ENABLED", "true"));
        for (String properties : List.of("cucumber.properties", "junit-platform.properties")) {
            Files.writeString(
                    folder.resolve(properties),
                    "cucumber.plugin=json:evil.json\ncucumber.glue=evil\ncucumber.publish.enabled=true\n");
        }
        builder.environment().putAll(Map.of("GITLAB_CI", "true", "CI_PIPELINE_URL", "x", "ASSAY_DEBUG", "1"));
        return builder.start();
    }

    /** Every secret that came in, what the kit derives of it, and every signature that went out. */
    private static Set<String> marked(List<Asked> asked) {
        Set<String> marked = new TreeSet<>(SECRETS.values());
        marked.add(LITERAL);
        marked.add("marked-Token-of-ci-0008");
        List.copyOf(marked).forEach(secret -> {
            int middle = secret.length() / 2;
            marked.add(secret.substring(0, middle)
                    + (secret.charAt(middle) == 'x' ? 'y' : 'x')
                    + secret.substring(middle + 1));
        });
        for (Asked one : asked) {
            one.headers()
                    .forEach((name, values) -> values.forEach(value -> {
                        Matcher signature = SIGNATURE.matcher(value);
                        while (signature.find()) {
                            marked.add(signature.group(1));
                        }
                    }));
        }
        return marked;
    }

    private void nothing_marked_in_files(List<Asked> asked) throws IOException {
        Set<String> marked = marked(asked);
        assertTrue(marked.size() > marked(List.of()).size(), "signatures were seen");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                found(text, marked).forEach(secret -> found.add(folder.relativize(file) + ": " + secret));
            }
        }
        assertEquals(List.of(), found.stream().limit(10).toList());
    }

    /** Which of them a text holds, in whatever spelling; read by other means than the kit has. */
    private static List<String> found(String text, Set<String> marked) {
        String json = Pattern.compile("\\\\+u00([0-9a-fA-F]{2})")
                .matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))))
                .replaceAll("\\\\+(?=[/\"])", "");
        String html = Pattern.compile("&#(\\d{2,3});")
                .matcher(json)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1)))));
        String percent = URLDecoder.decode(
                html.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        String all = (text + html + percent).toLowerCase(Locale.ROOT);
        return marked.stream()
                .filter(secret -> spellings(secret).anyMatch(all::contains))
                .toList();
    }

    private static Stream<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> base64 = Stream.of("", "-", "--").flatMap(before -> {
            String coded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
            String inner = coded.substring(4, coded.length() - 2);
            return Stream.of(inner, inner.replace('+', '-').replace('/', '_'));
        });
        return Stream.concat(
                        base64,
                        Stream.of(
                                secret,
                                HexFormat.of().formatHex(bytes),
                                new StringBuilder(secret).reverse().toString()))
                .map(one -> one.toLowerCase(Locale.ROOT));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
