package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What tests of signatures share: a server whose clock stands still, and calls to it. */
abstract class SigningTest {
    static final Instant NOW = Instant.parse("2026-11-25T00:20:00Z");
    static final String MISMATCH = "The request signature we calculated does not match the signature you"
            + " provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.";
    static AwsServer server;
    static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = AwsServer.start(ServerOptions.seeded(11).at(InstantSource.fixed(NOW)));
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Asker.Signing usual() {
        return at(0);
    }

    static Asker.Signing at(long minutes) {
        return asker.usual().at(Clock.fixed(NOW.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }

    static Reply list(Asker.Signing signing) throws Exception {
        return asker.ask(Asker.LIST, "{\"MaxResults\":1}", signing);
    }

    static Map<String, String> signed() {
        return asker.sign("/", Asker.headers(Asker.LIST), "{}", usual());
    }

    static Reply altered(String header, String from, String to) throws Exception {
        Map<String, String> headers = signed();
        headers.computeIfPresent(header, (name, value) -> value.replace(from, to));
        return asker.send("POST", "/", headers, "{}");
    }

    static void assertRefused(String error, String message, Reply reply) {
        assertEquals(400, reply.status());
        assertEquals(error, reply.error());
        assertEquals(error, reply.header("X-Amzn-Errortype"));
        assertEquals(message, reply.message());
    }
}
