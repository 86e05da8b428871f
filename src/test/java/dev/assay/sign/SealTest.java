package dev.assay.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.run.UsageException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private SigningKey key;
    private VerifyingKey open;

    @BeforeEach
    void sign_a_folder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("staging"));
        Files.writeString(folder.resolve("report.json"), "{}");
        Files.writeString(folder.resolve("junit.xml"), "<x/>");
        KeyPair pair = Keys.pair("Ed25519");
        key = SigningKey.read("--sign", Keys.write(temporary.resolve("key.pem"), "PRIVATE KEY", pair.getPrivate()));
        open = VerifyingKey.read("--key", Keys.write(temporary.resolve("pub.pem"), "PUBLIC KEY", pair.getPublic()));
        Seal.write(folder, key, "0.1.0", "sample", Map.of("spec/sample/openapi.yaml", "00"));
    }

    @Test
    void what_was_signed_is_verified_with_and_without_the_key() {
        Statement statement = Seal.verified(folder, Optional.of(open));
        assertEquals(statement, Seal.verified(folder, Optional.empty()));
        assertEquals("[junit.xml, report.json]", statement.files().keySet().toString());
        assertEquals(
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                statement.files().get("report.json"));
        assertEquals(open.fingerprint(), statement.fingerprint());
    }

    @Test
    void whatever_is_altered_missing_or_added_is_named() throws Exception {
        Files.writeString(folder.resolve("report.json"), "{ }");
        Files.delete(folder.resolve("junit.xml"));
        Files.writeString(folder.resolve(".more"), "");
        assertEquals(
                "\"" + folder + "\" is not as it was signed: \".more\" was added, \"junit.xml\" is missing,"
                        + " \"report.json\" was altered",
                complaint(Optional.of(open)));
    }

    @Test
    void a_link_is_not_the_file_that_was_signed() throws Exception {
        Path elsewhere = Files.move(folder.resolve("junit.xml"), temporary.resolve("junit.xml"));
        Files.createSymbolicLink(folder.resolve("junit.xml"), elsewhere);
        assertTrue(complaint(Optional.empty()).endsWith(": \"junit.xml\" was altered"));
    }

    @Test
    void another_key_is_not_the_one_given() throws Exception {
        VerifyingKey other = new VerifyingKey(Keys.pair("Ed25519").getPublic());
        assertEquals(
                "\"" + folder + "\" was signed by another key, " + open.fingerprint() + "; the one given is "
                        + other.fingerprint(),
                complaint(Optional.of(other)));
    }

    @Test
    void a_seal_that_stops_half_way_is_none_and_leaves_no_draft() throws Exception {
        Path statement = folder.resolve(Seal.STATEMENT);
        Files.delete(statement);
        Files.createDirectories(statement.resolve("in the way"));
        UncheckedIOException stopped =
                assertThrows(UncheckedIOException.class, () -> Seal.write(folder, key, "0.1.0", "sample", Map.of()));
        assertTrue(stopped.getMessage().startsWith("Cannot write \"" + statement + "\""), stopped::getMessage);
        assertTrue(complaint(Optional.empty()).startsWith("\"" + statement + "\" is not there: nothing in its folder"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    "[evidence.json, evidence.sig, junit.xml, report.json]",
                    files.map(file -> file.getFileName().toString())
                            .sorted()
                            .toList()
                            .toString());
        }
    }

    @Test
    void a_statement_is_proven_to_its_last_byte() throws Exception {
        Path file = folder.resolve(Seal.STATEMENT);
        String text = Files.readString(file);
        for (String changed : new String[] {
            text + "\n",
            text.replace("0.1.0", "0.2.0"),
            text.replace("44136f", "54136f"),
            text.replace(": \"1\"", ":\"1\"")
        }) {
            Files.writeString(file, changed);
            if (!changed.equals(text)) {
                assertTrue(complaint(Optional.empty()).startsWith("\"" + file + "\" is not what was signed: "));
            }
        }
        String other = new VerifyingKey(Keys.pair("Ed25519").getPublic()).base64();
        Files.writeString(file, text.replace(open.base64(), other));
        assertTrue(complaint(Optional.of(open)).startsWith("\"" + file + "\" is not what was signed: "));
    }

    @Test
    void what_is_no_signature_is_told() throws Exception {
        Path statement = folder.resolve(Seal.STATEMENT);
        Path signature = folder.resolve(Seal.SIGNATURE);
        String text = Files.readString(statement);
        Files.writeString(signature, "!!");
        assertEquals("\"" + signature + "\" is no signature: expected one line of base64", complaint(Optional.empty()));
        Files.writeString(signature, "AAAA");
        assertTrue(complaint(Optional.empty()).contains(" is not what was signed: "));
        Files.delete(signature);
        assertTrue(complaint(Optional.empty()).startsWith("\"" + signature + "\" is not there: "));
        for (int length = 0; length < text.strip().length(); length += 11) {
            Files.writeString(statement, text.substring(0, length));
            complaint(Optional.empty());
        }
        Files.writeString(statement, text.replace("\"schema\" : \"1\"", "\"schema\" : \"2\""));
        assertTrue(complaint(Optional.empty()).startsWith(statement + ": \"schema\" is \"2\"; "));
        Files.writeString(statement, text.replace(open.base64(), "AAAA"));
        Files.writeString(signature, "AAAA");
        assertEquals(statement + ": \"publicKey\" is no key of Ed25519", complaint(Optional.empty()));
    }

    private String complaint(Optional<VerifyingKey> given) {
        return assertThrows(UsageException.class, () -> Seal.verified(folder, given))
                .getMessage();
    }
}
