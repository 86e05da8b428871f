package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static dev.assay.Recorded.describe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoNullMembersTest {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': null} | /a",
                "{'a': 1, 'b': {'c': null}} | /b/c",
                "{'a': [1, {'b': null}]} | /a/1/b",
                "{'a/b': {'c~d': null}} | /a~1b/c~0d",
                "[{'a': null}] | /0/a",
                "{'a': null, 'b': null} | /a"
            })
    void the_first_member_that_is_null_is_told(String body, String at) {
        broken(
                "no-null-members",
                describe("a").body(body),
                "a member is null",
                "a value, or no such member",
                "null",
                at);
    }

    @Test
    void no_null_members() {
        kept("no-null-members", describe("a").body("{'a': '', 'b': [], 'c': {}}"));
        kept("no-null-members", describe("a").body("{'a': [null]}"));
        kept("no-null-members", describe("a").status(400).body("{'Reason': 'X'}"));
    }

    @Test
    void what_is_no_object_is_left_to_other_rules() {
        silent("no-null-members", describe("a").body("null"));
        silent("no-null-members", describe("a").body("{"));
        silent("no-null-members", describe("a").body(""));
    }
}
