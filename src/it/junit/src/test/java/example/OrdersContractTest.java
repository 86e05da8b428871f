package example;

import dev.assay.junit.Assay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The team's own contract, in the folder {@code contract}, and the team's own server. */
class OrdersContractTest {
    private static OrdersServer server;

    @BeforeAll
    static void start() throws IOException {
        // 100 is what the contract says; the property breaks the server, to see a test fail.
        server = new OrdersServer("a-token-of-ours", Integer.getInteger("orders.most", 100));
    }

    @TestFactory
    Stream<DynamicNode> contract() {
        return Assay.pack("orders", Path.of("contract"))
                .target(server.uri())
                .management("a-token-of-ours")
                .reports(Path.of("target", "assay"))
                .tests();
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
