package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static dev.assay.Recorded.describe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeDeclaredTest {
    private static final String RULE = "content-type-declared";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-amz-json-1.1",
                "application/x-amz-json-1.1; charset=utf-8",
                "Application/X-AMZ-JSON-1.1"
            })
    void the_declared_type_is_kept_whatever_its_parameters(String type) {
        kept(RULE, describe("a").header("Content-Type", type).body("{}"));
        kept("content-type-json", describe("a").header("Content-Type", type).body("{}"));
    }

    @Test
    void another_type_is_not_though_it_says_json() {
        broken(
                RULE,
                describe("a")
                        .status(404)
                        .header("Content-Type", "application/json")
                        .body("{}"),
                "Content-Type is not the one of the contract",
                "application/x-amz-json-1.1",
                "application/json",
                "Content-Type");
    }

    @Test
    void without_a_type_or_a_body_there_is_nothing_to_say() {
        silent(RULE, describe("a").header("Content-Type", null).body("{}"));
        silent(RULE, describe("a").header("Content-Type", "text/html").body(""));
    }
}
