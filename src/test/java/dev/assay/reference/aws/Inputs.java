package dev.assay.reference.aws;

import java.util.List;

/** What {@link Probes} asks. */
final class Inputs {
    static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"car-00000000\"",
            "{}",
            "{\"CreateAccountRequestId\":null}",
            "{\"CreateAccountRequestId\":7}",
            "{\"CreateAccountRequestId\":true}",
            "{\"CreateAccountRequestId\":[\"car-00000000\"]}",
            "{\"CreateAccountRequestId\":{\"Id\":\"car-00000000\"}}");
    static final List<String> IDS = List.of(
            "",
            "car-",
            "car-0000000",
            "car-00000000",
            "car-01234567890123456789012345678901",
            "car-012345678901234567890123456789012",
            "a".repeat(300),
            "CAR-00000000",
            "car-0000000A",
            "o-exampleid01",
            "car-0000000\u00e9",
            "car-0000000'\"<");
    static final List<String> WALKS = List.of(
            "",
            "\"MaxResults\":9,\"States\":[\"SUCCEEDED\"]",
            "\"States\":[\"FAILED\"]",
            "\"States\":[\"IN_PROGRESS\"]");

    private Inputs() {}
}
