package dev.assay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Servers whose certificates prove nothing. */
final class HostileCertificates implements AutoCloseable {
    private final List<MockWebServer> servers = new ArrayList<>();
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final Path file;

    /** @param folder where the authority's own certificate is put */
    HostileCertificates(Path folder) throws IOException {
        file = Files.writeString(folder.resolve("ca-" + System.nanoTime() + ".pem"), authority.certificatePem());
    }

    /** Who is to be trusted. */
    Path authority() {
        return file;
    }

    /** Where they answer, by name. */
    Map<String, URI> all() {
        HeldCertificate.Builder right = new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1");
        return Map.of(
                "tls-self-signed",
                start(right.build()),
                "tls-expired",
                start(right.signedBy(authority).validityInterval(0, 1000).build()),
                "tls-other-name",
                start(new HeldCertificate.Builder()
                        .signedBy(authority)
                        .addSubjectAlternativeName("other.example.test")
                        .build()));
    }

    private URI start(HeldCertificate certificate) {
        MockWebServer server = new MockWebServer();
        servers.add(server);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        try {
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return URI.create("https://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        servers.forEach(MockWebServer::close);
    }
}
