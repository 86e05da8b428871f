package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Forward;
import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.exchange.ProxyServer;
import dev.assay.exchange.Route;
import dev.assay.exchange.Target;
import dev.assay.exchange.Tls;
import dev.assay.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs, through what stands between people and a target: each finds what the plain one finds. */
class NetworkRunsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"huaweicloud", "aws"})
    void a_run_finds_the_same_by_http_2_through_a_proxy_and_over_a_unix_socket(String pack) throws Exception {
        PackKit kit = Catalog.of(List.of()).kit(pack);
        Map<String, String> plain;
        try (Embedded reference = Embedded.startSmall(kit, List.of())) {
            plain = outcomes(kit, reference.target());
        }
        assertEquals(Set.of(), difference(plain, http2(kit)), "HTTP/2");
        assertEquals(Set.of(), difference(plain, proxied(kit)), "a proxy");
        assertEquals(Set.of(), difference(plain, overSocket(kit)), "a Unix socket");
    }

    private Map<String, String> http2(PackKit kit) throws IOException {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Set<String> spoken = new ConcurrentSkipListSet<>();
        try (Embedded reference = Embedded.startSmall(kit, List.of());
                MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(own)
                    .build()
                    .sslSocketFactory());
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    spoken.add(request.getRequestLine().replaceFirst(".* ", ""));
                    return answered(reference.target().target().url(), request);
                }
            });
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
            Tls tls = new Tls(List.of(own.certificate()), Optional.of(Path.of("given.pem")), Optional.empty());
            Map<String, String> outcomes = outcomes(
                    kit, by(reference, URI.create("https://127.0.0.1:" + server.getPort()), Route.PLAIN.with(tls)));
            assertEquals(Set.of("HTTP/2"), spoken);
            return outcomes;
        }
    }

    private static MockResponse answered(URI server, RecordedRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(request.getHeaders().toMultimap());
        List<String> authority = headers.remove(":authority");
        if (authority != null) {
            headers.put("host", authority);
        }
        headers.keySet().removeIf(name -> name.startsWith(":"));
        try {
            Answer answer = Forward.to(
                    server,
                    new Asked(
                            request.getMethod(),
                            request.getTarget(),
                            headers,
                            request.getBody() == null ? "" : request.getBody().utf8(),
                            0));
            MockResponse.Builder response =
                    new MockResponse.Builder().code(answer.status()).body(new Buffer().write(answer.body()));
            answer.headers().forEach(header -> response.addHeader(header.getKey(), header.getValue()));
            return response.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> proxied(PackKit kit) {
        String login = "me:fake-password";
        String told = "Basic " + Base64.getEncoder().encodeToString(login.getBytes());
        try (Embedded reference = Embedded.startSmall(kit, List.of());
                Loopback proxy = new Loopback(
                        asked -> List.of(told).equals(asked.headers().get("Proxy-authorization"))
                                ? Forward.to(reference.target().target().url(), asked)
                                : Answer.json(407, "{}"))) {
            Map<String, String> outcomes = outcomes(
                    kit,
                    by(
                            reference,
                            URI.create("http://organizations.example.test"),
                            Route.PLAIN.through(new ProxyServer(
                                    "127.0.0.1", proxy.url().getPort(), Optional.of(login), "a test"))));
            assertTrue(proxy.asked().size() > 50);
            return outcomes;
        }
    }

    private Map<String, String> overSocket(PackKit kit) throws IOException {
        Path path = folder.resolve("s");
        try (Embedded reference = Embedded.startSmall(kit, List.of());
                UnixLoopback socket =
                        new UnixLoopback(path, reference.target().target().url())) {
            Route route = new Route(Optional.empty(), Optional.of(path), Optional.empty(), Tls.USUAL);
            Map<String, String> outcomes = outcomes(kit, by(reference, URI.create("http://localhost"), route));
            assertTrue(socket.accepted() > 0);
            return outcomes;
        }
    }

    private static RunTarget by(Embedded reference, URI url, Route route) {
        Target target = reference.target().target();
        return new RunTarget(
                reference.target().pack(),
                new Target(target.name(), url, target.callers(), target.settings(), route),
                List.of(),
                Map.of());
    }

    private static Map<String, String> outcomes(PackKit kit, RunTarget target) {
        try (TargetRun run = new TargetRun(kit, target, RunOptions.usual())) {
            Report report = run.run(Optional.empty());
            assertEquals("conformant", report.verdict(), report.rootCause());
            Map<String, String> outcomes = new TreeMap<>();
            report.clauses().forEach(clause -> outcomes.put(clause.id(), clause.outcome()));
            return outcomes;
        }
    }

    private static Set<String> difference(Map<String, String> one, Map<String, String> other) {
        Set<String> difference = new TreeSet<>();
        one.forEach((clause, outcome) -> {
            if (!outcome.equals(other.get(clause))) {
                difference.add(clause + ": " + outcome + ", " + other.get(clause));
            }
        });
        return difference;
    }
}
