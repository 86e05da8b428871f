package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets where they do not belong: in what is refused, and in files that others can read. */
class MisplacedSecretsTest {
    private static final String LITERAL = "marked/Literal+of-aws-0009";

    @TempDir
    private Path folder;

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
}
