package example;

import dev.assay.junit.Assay;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import java.io.IOException;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A contract that comes with the kit. What stands for the team's server is the kit's own reference implementation. */
class AccountsContractTest {
    private static RunningReference server;

    @BeforeAll
    static void start() throws IOException {
        Reference reference = ServiceLoader.load(Reference.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.pack().equals("huaweicloud"))
                .findFirst()
                .orElseThrow();
        server = reference.start(0, 1);
    }

    @TestFactory
    Stream<DynamicNode> contract() {
        return Assay.pack("huaweicloud")
                .target(server.uri())
                .environment(server.environment())
                .tests();
    }

    @AfterAll
    static void stop() {
        server.close();
    }
}
