package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.spec.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The networks that people have, each on loopback. */
@Timeout(20)
class NetworkTest {
    private static final Path FILE = Path.of("given.pem");
    private static final String LOGIN = "me:fake-proxy-password";
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(1)
            .commonName("a stub of an authority")
            .build();

    @TempDir
    private Path folder;

    @Test
    void a_proxy_is_told_who_asks_and_is_asked_for_the_whole_url() {
        try (Loopback proxy = new Loopback(asked -> Answer.json(200, "{}"))) {
            URI url = URI.create("http://organizations.example.test");
            Exchange exchange = send(url, through(proxy.url(), Optional.of(LOGIN)), Dns.SYSTEM);
            assertEquals("200", exchange.outcome());
            Loopback.Asked asked = proxy.asked().get(0);
            assertEquals(url + "/v1/organizations/create-account-status", asked.target());
            assertEquals(
                    List.of("Basic bWU6ZmFrZS1wcm94eS1wYXNzd29yZA=="),
                    asked.headers().get("Proxy-authorization"));
            assertFalse(exchange.toString().contains("fake-proxy-password"));
            assertFalse(exchange.toString().contains("bWU6ZmFrZS1w"));
        }
    }

    @Test
    void a_tunnel_is_asked_for_by_name_and_what_is_in_it_says_nothing_of_the_proxy() throws Exception {
        try (MockWebServer server = secure(certificate("organizations.example.test"), false)) {
            server.enqueue(tunnel());
            server.enqueue(json());
            URI url = URI.create("https://organizations.example.test:" + server.getPort());
            Exchange exchange = send(
                    url,
                    through(URI.create("http://127.0.0.1:" + server.getPort()), Optional.of(LOGIN))
                            .with(trusting(AUTHORITY)),
                    Dns.SYSTEM);
            assertEquals("200", exchange.outcome());
            RecordedRequest connect = taken(server);
            assertEquals("CONNECT", connect.getMethod());
            assertTrue(String.valueOf(connect.getHeaders().get("Proxy-Authorization"))
                    .startsWith("Basic "));
            assertEquals(null, connect.getHeaders().get("X-Auth-Token"));
            assertEquals(null, taken(server).getHeaders().get("Proxy-Authorization"));
        }
    }

    @Test
    void a_proxy_that_refuses_is_told_from_a_target_that_does() {
        try (Loopback server = new Loopback(asked -> Answer.json(407, "{}").with("Proxy-Authenticate", "Basic"))) {
            URI away = URI.create("http://organizations.example.test");
            String name = "the proxy " + server.url().getAuthority() + " (from a test)";
            assertEquals(
                    Optional.of(new Trouble(
                            Trouble.Kind.PROXY, name + " refuses the user and password that are given for it")),
                    send(away, through(server.url(), Optional.of(LOGIN)), Dns.SYSTEM)
                            .trouble());
            assertEquals(
                    Optional.of(new Trouble(
                            Trouble.Kind.PROXY,
                            name + " asks for a user and a password: http://USER:PASSWORD@"
                                    + server.url().getAuthority())),
                    send(away, through(server.url(), Optional.empty()), Dns.SYSTEM)
                            .trouble());
            assertEquals(
                    "407",
                    send(server.url(), Route.PLAIN.through(ProxyServer.NONE), Dns.SYSTEM)
                            .outcome());
        }
    }

    @Test
    void a_proxy_at_which_nobody_listens_is_named() {
        assertEquals(
                Optional.of(new Trouble(Trouble.Kind.PROXY, "nobody listens on the proxy 127.0.0.1:1 (from a test)")),
                send(
                                URI.create("http://organizations.example.test"),
                                through(URI.create("http://127.0.0.1:1"), Optional.empty()),
                                Dns.SYSTEM)
                        .trouble());
    }

    @Test
    void an_authority_of_ones_own_is_trusted_and_http_2_is_spoken() throws Exception {
        try (MockWebServer server = secure(certificate("127.0.0.1"), false)) {
            server.enqueue(json());
            Exchange exchange = send(local(server), Route.PLAIN.with(trusting(AUTHORITY)), Dns.SYSTEM);
            assertEquals("200", exchange.outcome());
            assertTrue(taken(server).getRequestLine().endsWith("HTTP/2"), "HTTP/2");
            assertEquals(
                    Optional.of("application/json"),
                    exchange.response().orElseThrow().header("Content-Type"));
        }
    }

    @Test
    void a_certificate_that_is_over_or_anothers_or_vouched_for_by_nobody_is_told_as_such() throws Exception {
        HeldCertificate over = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(0, 1000)
                .build();
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Map<HeldCertificate, String> told = Map.of(
                over,
                ".*: its certificate is no longer valid \\(.*1970.*",
                certificate("other.example.test"),
                ".*: its certificate is not for 127\\.0\\.0\\.1 \\(.*",
                own,
                ".*: nobody whom the kit trusts vouches for its certificate; name who does with --cacert.*");
        for (Map.Entry<HeldCertificate, String> one : told.entrySet()) {
            try (MockWebServer server = secure(one.getKey(), false)) {
                server.enqueue(json());
                Trouble trouble = send(local(server), Route.PLAIN.with(trusting(AUTHORITY)), Dns.SYSTEM)
                        .trouble()
                        .orElseThrow();
                assertEquals(Trouble.Kind.TLS, trouble.kind());
                assertTrue(trouble.message().matches(one.getValue()), trouble::message);
                assertEquals(0, server.getRequestCount());
            }
        }
    }

    @Test
    void a_caller_proves_itself_with_a_certificate_where_it_is_given_one() throws Exception {
        try (MockWebServer server = secure(certificate("127.0.0.1"), true)) {
            server.enqueue(json());
            HeldCertificate caller = new HeldCertificate.Builder()
                    .signedBy(AUTHORITY)
                    .commonName("a caller")
                    .build();
            Tls tls = new Tls(
                    List.of(AUTHORITY.certificate()),
                    Optional.of(FILE),
                    Optional.of(new Tls.Identity(
                            List.of(caller.certificate(), AUTHORITY.certificate()),
                            caller.keyPair().getPrivate(),
                            FILE,
                            FILE)));
            assertEquals(
                    "200",
                    send(local(server), Route.PLAIN.with(tls), Dns.SYSTEM).outcome());
            X509Certificate seen = (X509Certificate)
                    taken(server).getHandshake().peerCertificates().get(0);
            assertEquals("CN=a caller", seen.getSubjectX500Principal().getName());
            assertTrue(send(local(server), Route.PLAIN.with(trusting(AUTHORITY)), Dns.SYSTEM)
                    .response()
                    .isEmpty());
        }
    }

    @Test
    void another_host_is_called_and_signed_for_and_its_certificate_wanted_where_the_url_says() throws Exception {
        try (MockWebServer server = secure(certificate("organizations.example.test"), false)) {
            server.enqueue(json());
            Route route = new Route(
                    Optional.of("organizations.example.test"), Optional.empty(), Optional.empty(), trusting(AUTHORITY));
            List<String> signedFor = new CopyOnWriteArrayList<>();
            Target target = new Target("stub", local(server), Map.of(Caller.MANAGEMENT, Calls.TOKEN), Map.of(), route);
            try (Client client = new Client(
                    target,
                    (base, call, headers, credentials) -> {
                        signedFor.add(base + " " + headers.get("Host"));
                        return Map.of();
                    },
                    ErrorShape.STATUS_ONLY,
                    ClientOptions.usual(),
                    exchange -> {})) {
                assertEquals("200", client.send(Calls.LIST, "a test").outcome());
            }
            assertEquals(List.of("https://organizations.example.test organizations.example.test"), signedFor);
            RecordedRequest request = taken(server);
            assertEquals(List.of("organizations.example.test"), request.getHandshakeServerNames());
            assertEquals(
                    List.of(
                            "--connect-to",
                            "::127.0.0.1:" + server.getPort(),
                            "-H",
                            "Host: organizations.example.test",
                            "--cacert",
                            "given.pem"),
                    route.curlOptions(local(server)));
            assertEquals(
                    "https://organizations.example.test:" + server.getPort() + "/a?b",
                    route.called(local(server), local(server) + "/a?b"));
        }
    }

    @Test
    void an_address_of_version_6_is_reached() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start(InetAddress.getByName("::1"), 0);
            server.enqueue(json());
            assertEquals(
                    "200",
                    send(URI.create("http://[::1]:" + server.getPort()), Route.PLAIN, Dns.SYSTEM)
                            .outcome());
        }
    }

    @Test
    void an_address_that_fails_is_passed_over_and_names_are_asked_anew_for_each_connection() {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}").with("Connection", "close"))) {
            AtomicInteger lookups = new AtomicInteger();
            Dns dns = name -> {
                lookups.incrementAndGet();
                return List.of(InetAddress.getByName("127.0.0.9"), InetAddress.getByName("127.0.0.1"));
            };
            URI url = URI.create(
                    "http://organizations.example.test:" + server.url().getPort());
            Target target = new Target("stub", url, Map.of(Caller.MANAGEMENT, Calls.TOKEN));
            try (Client client = new Client(
                    target, Calls.SIGNER, ErrorShape.STATUS_ONLY, ClientOptions.usual(), exchange -> {}, dns)) {
                assertEquals("200", client.send(Calls.LIST, "a test").outcome());
                assertEquals("200", client.send(Calls.LIST, "a test").outcome());
            }
            assertEquals(2, lookups.get());
        }
    }

    @Test
    void a_unix_socket_is_spoken_to_and_one_without_a_listener_named() throws Exception {
        Path path = folder.resolve("s");
        Route route = new Route(Optional.empty(), Optional.of(path), Optional.empty(), Tls.USUAL);
        URI url = URI.create("http://localhost");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            Thread answering = new Thread(() -> {
                try (SocketChannel one = server.accept()) {
                    one.read(ByteBuffer.allocate(8192));
                    one.write(ByteBuffer.wrap(
                            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII)));
                    // Then silence: the next call ends by its timeout.
                    one.read(ByteBuffer.allocate(8192));
                    one.read(ByteBuffer.allocate(8192));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            answering.start();
            Target target = new Target("stub", url, Map.of(Caller.MANAGEMENT, Calls.TOKEN), Map.of(), route);
            try (Client client = new Client(
                    target,
                    Calls.SIGNER,
                    ErrorShape.STATUS_ONLY,
                    Calls.within(java.time.Duration.ofMillis(700)),
                    exchange -> {})) {
                assertEquals("200", client.send(Calls.LIST, "a test").outcome());
                assertEquals(
                        Trouble.Kind.TIMEOUT,
                        client.send(Calls.LIST, "a test")
                                .trouble()
                                .orElseThrow()
                                .kind());
            }
            answering.join();
        }
        Trouble trouble = send(url, route, Dns.SYSTEM).trouble().orElseThrow();
        assertEquals(Trouble.Kind.REFUSED, trouble.kind());
        assertTrue(trouble.message().startsWith("nobody listens on the socket " + path), trouble::message);
    }

    private static Exchange send(URI url, Route route, Dns dns) {
        Target target = new Target("stub", url, Map.of(Caller.MANAGEMENT, Calls.TOKEN), Map.of(), route);
        try (Client client =
                new Client(target, Calls.SIGNER, ErrorShape.STATUS_ONLY, ClientOptions.usual(), exchange -> {}, dns)) {
            return client.send(Calls.LIST, "a test");
        }
    }

    private static Route through(URI proxy, Optional<String> login) {
        return Route.PLAIN.through(new ProxyServer(proxy.getHost(), proxy.getPort(), login, "a test"));
    }

    private static Tls trusting(HeldCertificate authority) {
        return new Tls(List.of(authority.certificate()), Optional.of(FILE), Optional.empty());
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName(name)
                .build();
    }

    private static MockWebServer secure(HeldCertificate certificate, boolean asksCallers) throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        if (asksCallers) {
            server.requireClientAuth();
        }
        server.start(new InetSocketAddress("127.0.0.1", 0).getAddress(), 0);
        return server;
    }

    private static MockResponse tunnel() {
        return new MockResponse.Builder().inTunnel().build();
    }

    private static MockResponse json() {
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body("{}")
                .build();
    }

    private static RecordedRequest taken(MockWebServer server) throws InterruptedException {
        return java.util.Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS));
    }

    private static URI local(MockWebServer server) {
        return URI.create("https://127.0.0.1:" + server.getPort());
    }
}
