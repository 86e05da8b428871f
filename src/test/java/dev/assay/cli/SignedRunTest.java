package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --sign} and {@code verify}. */
class SignedRunTest {
    @TempDir
    private Path folder;

    private Path reports;
    private Path secret;
    private Path open;
    private String written;

    @BeforeEach
    void make_a_key() throws Exception {
        reports = folder.resolve("reports");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        written = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        secret = pem("key.pem", "PRIVATE", pair.getPrivate());
        open = pem("pub.pem", "PUBLIC", pair.getPublic());
    }

    @Test
    void a_signed_run_is_verified_until_something_is_altered() throws Exception {
        Shell run = run("--sign", secret.toString());
        assertEquals(3, run.exit(), run.err());
        assertNowhere(run);

        Shell verified = Shell.assay("verify", reports.toString(), "--key", open.toString());
        assertEquals(0, verified.exit(), verified.err());
        assertTrue(verified.out().contains("  contract: huaweicloud, all 11 files the same as here\n"), verified.out());
        assertTrue(verified.out().contains("  signed by the key given, SHA256:"), verified.out());
        Shell unknown = Shell.assay("verify", reports.resolve("huaweicloud").toString());
        assertEquals(0, unknown.exit(), unknown.err());
        assertTrue(
                unknown.out().contains("; whose that is is not proven: give the one that you trust with --key"),
                unknown.out());

        String text = Files.readString(reports.resolve("huaweicloud/report.json"));
        Files.writeString(reports.resolve("huaweicloud/report.json"), text.replace("inconclusive", "conformant"));
        Shell altered = Shell.assay("verify", reports.toString(), "--key", open.toString());
        assertEquals(2, altered.exit());
        assertEquals(
                "assay: \"" + reports.resolve("huaweicloud")
                        + "\" is not as it was signed: \"report.json\" was altered",
                altered.complaint());

        assertEquals(3, run().exit());
        assertFalse(Files.exists(reports.resolve("huaweicloud/evidence.sig")), "a signature outlives what it was over");
    }

    @Test
    void another_contract_than_was_checked_is_told() throws IOException {
        assertEquals(3, run("--sign", secret.toString()).exit());
        Path root = folder.resolve("root");
        for (String part : new String[] {"spec/huaweicloud", "features/huaweicloud"}) {
            Files.createDirectories(root.resolve(part));
            try (Stream<Path> files = Files.list(Packs.root().resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, root.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        Files.writeString(root.resolve("features/huaweicloud/show.feature"), "# less\n");
        Shell verified = Shell.assay("verify", reports.toString(), "--root", root.toString());
        assertEquals(2, verified.exit());
        assertTrue(
                verified.complaint()
                        .contains(" is not the one that is here: \"features/huaweicloud/show.feature\" was altered; "),
                verified.err());
    }

    @Test
    void a_key_that_is_none_is_told_before_the_run() throws Exception {
        Path rsa = pem(
                "rsa.pem",
                "PRIVATE",
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        Shell refused = run("--sign", rsa.toString());
        assertEquals(2, refused.exit());
        assertTrue(refused.complaint().startsWith("assay: --sign \"" + rsa + "\" is a key of RSA; "), refused.err());
        assertFalse(Files.exists(reports));
        Shell half = Shell.assay("verify", folder.toString(), "--key", secret.toString());
        assertTrue(half.complaint().startsWith("assay: --key \"" + secret + "\" holds a private key; "), half.err());
        assertNowhere(half);
    }

    private Shell run(String... more) {
        return Shell.assay(Stream.concat(
                        Stream.of(
                                "run",
                                "--pack",
                                "huaweicloud",
                                "--tags",
                                "@HW-LIST-LIMIT-MAX",
                                "--reports",
                                reports.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void assertNowhere(Shell shell) throws IOException {
        String tail = written.substring(24, 40);
        assertFalse((shell.out() + shell.err()).contains(tail));
        if (Files.exists(reports)) {
            try (Stream<Path> files = Files.walk(reports)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertFalse(Files.readString(file).contains(tail), file::toString);
                }
            }
        }
    }

    private Path pem(String name, String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n");
    }
}
