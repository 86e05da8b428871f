package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.Credentials;
import dev.assay.run.Catalog;
import dev.assay.run.ConfigReader;
import dev.assay.run.RunTarget;
import dev.assay.spec.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final Path EXAMPLE = Path.of("src", "it", "junit");

    @TempDir
    private Path folder;

    @Test
    void the_config_is_read_with_the_secrets_of_the_environment() {
        assertEquals(0, Shell.assay("init", folder.toString()).exit());

        List<RunTarget> targets =
                ConfigReader.read(folder.resolve("assay.yaml"), Catalog.of(List.of()), name -> "value-of-" + name);
        assertEquals(
                List.of("my-aws", "my-huaweicloud"),
                targets.stream().map(target -> target.target().name()).toList());
        assertEquals(
                new Credentials("value-of-HUAWEICLOUD_SDK_AK", "value-of-HUAWEICLOUD_SDK_SK", null, null),
                targets.get(1).target().credentials(Caller.MANAGEMENT).orElseThrow());
    }

    @Test
    void the_lines_that_are_commented_out_are_good_too() throws IOException {
        Shell.assay("init", "--pack", "aws", folder.toString());
        Path file = folder.resolve("assay.yaml");
        String all = Files.readString(file)
                .replaceAll("(?m)^( +)# ((?:member|outsider|requests|exclude|region|service|  - ).*)$", "$1$2")
                .replace("A-CLAUSE", "AWS-THROTTLED");
        Files.writeString(file, all);

        RunTarget target = ConfigReader.read(file, Catalog.of(List.of()), name -> "value-of-" + name)
                .get(0);
        assertTrue(target.target().has(Caller.OUTSIDER) && target.target().has(Caller.MEMBER), all);
        assertEquals(1, target.requests().size(), all);
        assertEquals(Map.of("AWS-THROTTLED", "why"), target.excluded(), all);
        assertEquals(2, target.target().settings().size(), all);
    }

    @Test
    void what_is_there_is_never_written_over() throws IOException {
        Path there = Files.writeString(folder.resolve("assay.yaml"), "mine\n");
        Shell shell = Shell.assay("init", folder.toString());

        assertEquals(2, shell.exit());
        assertEquals(
                "assay: \"" + there + "\" is there already, and nothing was written; name another directory, or move it"
                        + " away",
                shell.complaint());
        assertEquals("mine\n", Files.readString(there));

        Files.createDirectories(folder.resolve("spec/orders"));
        Files.writeString(folder.resolve("spec/orders/rulings.md"), "mine\n");
        assertEquals(
                2,
                Shell.assay("init", "--new-pack", "orders", folder.toString()).exit());
        assertFalse(Files.exists(folder.resolve("spec/orders/clauses.yaml")), "all or none");
    }

    @Test
    void names_that_cannot_be_are_refused() {
        assertEquals(
                "assay: --new-pack \"../up\" is no name for a pack; expected lower-case letters, digits and hyphens,"
                        + " such as orders",
                Shell.assay("init", "--new-pack", "../up", folder.toString()).complaint());
        assertEquals(
                "assay: --new-pack \"aws\": there is a pack of that name; choose another",
                Shell.assay("init", "--new-pack", "aws", folder.toString()).complaint());
        assertEquals(
                "assay: unknown pack \"awss\"; did you mean \"aws\"?",
                Shell.assay("init", "--pack", "awss", folder.toString()).complaint());
    }

    @Test
    void a_new_pack_is_what_the_example_project_has() throws IOException {
        assertEquals(
                0,
                Shell.assay("init", "--new-pack", "orders", folder.toString()).exit());
        assertEquals(files(EXAMPLE.resolve("contract")), files(folder));
    }

    @Test
    void a_new_pack_runs_against_a_server_and_finds_what_is_broken() throws Exception {
        Shell.assay("init", "--new-pack", "orders", folder.toString());
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes);
        Path source = EXAMPLE.resolve(Path.of("src", "main", "java", "example", "OrdersServer.java"));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()));
        try (URLClassLoader loader =
                new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
            Class<?> type = loader.loadClass("example.OrdersServer");
            assertEquals("conformant", verdict(type, 100));
            assertEquals("nonconformant", verdict(type, 101));
        }
    }

    private String verdict(Class<?> type, int most) throws Exception {
        try (AutoCloseable server =
                (AutoCloseable) type.getConstructor(String.class, int.class).newInstance("a-token-of-ours", most)) {
            URI url = (URI) type.getMethod("uri").invoke(server);
            Path config = Files.writeString(folder.resolve("run.yaml"), """
                    targets:
                      - name: shop
                        pack: orders
                        url: %s
                        callers: {management: {token: a-token-of-ours}}
                    """.formatted(url));
            Shell shell = Shell.assay(
                    "run",
                    "--root",
                    folder.toString(),
                    "--config",
                    config.toString(),
                    "--reports",
                    folder.resolve("reports").toString());
            assertEquals(most == 100 ? 0 : 1, shell.exit(), shell.out() + shell.err());
            assertEquals(most == 100, !shell.out().contains("  fail  ORDERS-LIMIT-MAX  "), shell.out());
            return shell.out()
                    .lines()
                    .filter(line -> line.startsWith("  verdict: "))
                    .findFirst()
                    .orElse("")
                    .substring("  verdict: ".length());
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
