package dev.assay.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    private static final String MAKE = "; make one by: openssl genpkey -algorithm ed25519 -out KEYFILE";

    @TempDir
    private Path folder;

    /** RFC 8032, section 7.1, tests 1 and 2: secret, public, message, signature. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void the_public_half_and_the_signature_are_those_of_the_standard(
            String secret, String open, String message, String signature) throws Exception {
        HexFormat hex = HexFormat.of();
        byte[] der = hex.parseHex("302e020100300506032b657004220420" + secret);
        Path file = Files.writeString(folder.resolve("key.pem"), Keys.pem("PRIVATE KEY", der));

        SigningKey key = SigningKey.read("--sign", file);

        String base64 = Base64.getEncoder().encodeToString(hex.parseHex("302a300506032b6570032100" + open));
        assertEquals(base64, key.open().base64());
        assertEquals(signature, hex.formatHex(key.sign(hex.parseHex(message))));
        assertEquals("a key in " + file, key.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed448"})
    void a_key_of_another_kind_is_refused_by_its_name(String algorithm) throws Exception {
        Path file = Keys.write(
                folder.resolve("key.pem"), "PRIVATE KEY", Keys.pair(algorithm).getPrivate());
        assertEquals(
                "--sign \"" + file + "\" is a key of " + algorithm + "; expected a key of Ed25519" + MAKE,
                complaint(file));
    }

    @Test
    void what_holds_no_private_key_is_told_without_what_it_holds() throws Exception {
        Path file = folder.resolve("key.pem");
        String where = "--sign \"" + file + "\" ";
        assertEquals(where + "is not there", complaint(file));
        Files.writeString(file, "secret");
        assertEquals(where + "holds no key: there is no line \"-----BEGIN PRIVATE KEY-----\"" + MAKE, complaint(file));
        Files.writeString(file, Keys.pem("ENCRYPTED PRIVATE KEY", new byte[9]));
        assertEquals(
                where
                        + "holds an encrypted private key; expected a line \"-----BEGIN PRIVATE KEY-----\"; decrypt it into a"
                        + " file that only you can read, by: openssl pkey -in " + file + " -out KEYFILE",
                complaint(file));
        Keys.write(file, "PUBLIC KEY", Keys.pair("Ed25519").getPublic());
        assertTrue(complaint(file).startsWith(where + "holds a public key; expected "), complaint(file));
        String whole = Keys.pem("PRIVATE KEY", Keys.pair("Ed25519").getPrivate().getEncoded());
        for (int length = 0; length < whole.strip().length(); length += 3) {
            Files.writeString(file, whole.substring(0, length));
            String complaint = complaint(file);
            String secret = whole.lines().skip(1).findFirst().orElseThrow().substring(22);
            assertFalse(complaint.contains(secret.substring(0, 8)), complaint);
        }
        Files.writeString(file, Keys.pem("PRIVATE KEY", new byte[48]));
        assertTrue(complaint(file).startsWith(where + "is none of Ed25519, or damaged; "), complaint(file));
    }

    @Test
    void a_key_that_others_can_read_says_so() throws Exception {
        Path file = Keys.write(
                folder.resolve("key.pem"), "PRIVATE KEY", Keys.pair("Ed25519").getPrivate());
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertFalse(SigningKey.read("--sign", file).readableByOthers());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(SigningKey.read("--sign", file).readableByOthers());
    }

    private static String complaint(Path file) throws IOException {
        return assertThrows(UsageException.class, () -> SigningKey.read("--sign", file))
                .getMessage();
    }
}
