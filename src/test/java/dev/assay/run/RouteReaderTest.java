package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.ProxyServer;
import dev.assay.exchange.Route;
import dev.assay.exchange.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {
    private static final String PROXY = "http://me:fake%40password@proxy.example.test:3128";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://a.example.test, HTTPS_PROXY, '', true",
        "https://a.example.test, https_proxy, '', true",
        "https://a.example.test, ALL_PROXY, '', true",
        "https://a.example.test, HTTP_PROXY, '', false",
        "http://a.example.test, HTTP_PROXY, '', true",
        "http://127.0.0.1:9, HTTP_PROXY, '', false",
        "http://[::1]:9, HTTP_PROXY, '', false",
        "http://localhost, HTTP_PROXY, '', false",
        "http://a.example.test, HTTP_PROXY, '*', false",
        "http://a.example.test, HTTP_PROXY, 'b.test, .example.test', false",
        "http://a.example.test, HTTP_PROXY, 'ample.test', true",
        "http://a.example.test:81, HTTP_PROXY, 'example.test:82', true",
        "http://a.example.test:81, HTTP_PROXY, 'example.test:81', false",
        "http://10.1.2.3, HTTP_PROXY, '10.0.0.0/8', false",
        "http://11.1.2.3, HTTP_PROXY, '10.0.0.0/8', true"
    })
    void the_environment_names_a_proxy_as_other_programs_read_it(
            String url, String variable, String exempt, boolean through) {
        Map<String, String> environment = Map.of(variable, PROXY, "NO_PROXY", exempt);
        Optional<ProxyServer> proxy =
                RouteReader.of(URI.create(url), null, environment::get).proxy();
        assertEquals(through, proxy.filter(one -> !one.direct()).isPresent());
        if (through) {
            assertEquals(
                    new ProxyServer("proxy.example.test", 3128, Optional.of("me:fake@password"), variable),
                    proxy.get());
        }
    }

    @Test
    void a_proxy_that_cannot_be_used_is_refused_and_its_password_not_said() {
        UsageException e = assertThrows(
                UsageException.class,
                () -> RouteReader.of(
                        URI.create("http://a.example.test"),
                        null,
                        Map.of("http_proxy", "socks5://me:fake-password@p.example.test")::get));
        assertEquals(
                "environment: http_proxy has scheme \"socks5\"; only proxies that are spoken to with http:// can be used,"
                        + " also for https targets",
                e.getMessage());
    }

    @Test
    void a_config_names_files_from_its_own_folder_on() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder().commonName("me").build();
        Files.writeString(folder.resolve("ca.pem"), own.certificatePem());
        Files.writeString(folder.resolve("key.pem"), own.privateKeyPkcs8Pem());
        Target target = config("url: https://127.0.0.1:9, host: organizations.example.test, socket: s,"
                + " tls: {ca: ca.pem, certificate: ca.pem, key: key.pem}");
        Route route = target.route();
        assertEquals(Optional.of("organizations.example.test"), route.host());
        assertEquals(Optional.of(folder.toAbsolutePath().resolve("s")), route.socket());
        assertEquals(List.of(own.certificate()), route.tls().trusted());
        assertEquals(
                own.keyPair().getPrivate(), route.tls().identity().orElseThrow().secret());
        assertFalse(target.toString().contains("fake"));
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_do() throws IOException {
        Path rsa = Files.writeString(folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        HeldCertificate own = new HeldCertificate.Builder().build();
        Files.writeString(folder.resolve("ca.pem"), own.certificatePem());
        refused("url: https://a.test, tls: {ca: none.pem}", "none.pem\" cannot be read: there is no such file");
        refused("url: https://a.test, tls: {ca: old.pem}", "holds no certificate that can be read; expected PEM");
        refused("url: https://a.test, tls: {certificate: ca.pem}", "tls needs \"certificate\" and \"key\" together");
        refused(
                "url: https://a.test, tls: {certificate: ca.pem, key: old.pem}",
                "key \"" + rsa + "\" holds a key as RSA PRIVATE KEY; expected PRIVATE KEY: openssl pkcs8");
        refused(
                "url: http://a.test, tls: {ca: ca.pem}",
                "tls means nothing to http://a.test; expected a URL with https://");
        refused("url: http://a.test, host: 10.0.0.1", "host \"10.0.0.1\" is no name");
        refused("url: http://a.test, host: b.test, proxy: 'http://p.test'", "\"proxy\" goes neither with \"host\"");
    }

    private void refused(String entry, String complaint) {
        UsageException e = assertThrows(UsageException.class, () -> config(entry));
        assertTrue(String.valueOf(e.getMessage()).contains(complaint), e::getMessage);
    }

    private Target config(String entry) throws IOException {
        Path file = Files.writeString(
                folder.resolve("targets.yaml"), "targets:\n  - {name: a, pack: huaweicloud, " + entry + "}\n");
        return ConfigReader.read(file, Catalog.of(List.of()), Map.of("X", "fake")::get)
                .get(0)
                .target();
    }
}
