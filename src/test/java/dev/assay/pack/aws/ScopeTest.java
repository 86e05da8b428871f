package dev.assay.pack.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.exchange.Target;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "https://organizations.us-east-1.amazonaws.com, us-east-1",
        "https://organizations.amazonaws.com, us-east-1",
        "https://organizations.us-gov-west-1.amazonaws.com, us-gov-west-1",
        "https://organizations.cn-northwest-1.amazonaws.com.cn, cn-northwest-1",
        "https://organizations.amazonaws.com.cn, cn-northwest-1",
        "https://ORGANIZATIONS.US-GOV-WEST-1.AMAZONAWS.COM, us-gov-west-1",
        "https://organizations-fips.us-east-1.amazonaws.com, us-east-1",
        "http://127.0.0.1:4566, us-east-1",
        "http://stub, us-east-1"
    })
    void the_region_is_that_of_the_host_or_of_its_partition(String url, String region) {
        assertEquals(new Scope(region, "organizations"), Scope.of(new Target("t", URI.create(url), Map.of())));
    }

    @Test
    void settings_count_more_than_the_host() {
        Target target = new Target(
                "t",
                URI.create("https://organizations.us-east-1.amazonaws.com"),
                Map.of(),
                Map.of("region", "eu-west-1", "service", "execute-api"));

        assertEquals("region eu-west-1, service execute-api", Scope.of(target).toString());
    }
}
