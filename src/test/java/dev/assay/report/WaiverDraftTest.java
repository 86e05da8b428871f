package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.spec.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverDraftTest {
    private record File(List<Map<String, String>> waivers) {}

    @Test
    void what_is_broken_has_an_entry_and_nothing_else_has() {
        Report report = Samples.of("staging", "nonconformant", List.of("pass", "warn", "fail", "waived", "error"));
        WaiverDraft draft = new WaiverDraft("", "", "2027-01-31");
        assertEquals("""
                # Breaches that are accepted for the time being. Each needs a reason, and an owner who answers for it.
                # After the day that it expires, or when the clause is kept again, the gate asks for it to be removed.
                waivers:
                  # fail: plain: expected plain, got plain
                  - clause: "XX-3"
                    target: "staging"
                    reason: ""
                    owner: ""
                    expires: 2027-01-31
                """, draft.text(List.of(report), false));
        assertEquals(2, read(draft.text(List.of(report), true)).waivers().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n  - clause: X", "\"", "\\", "#", "${SECRET}", "\u2028\u0085\u0000\ufeff\u202e", "\ud800"})
    void whatever_a_target_says_is_text(String text) {
        Report report = Samples.holding(text);
        File file = read(new WaiverDraft(text, text, "2027-01-31").text(List.of(report), true));
        assertEquals(3, file.waivers().size());
        file.waivers().forEach(entry -> {
            assertEquals(text, entry.get("target"));
            assertEquals(text, entry.get("reason"));
            assertEquals("2027-01-31", entry.get("expires"));
        });
    }

    private static File read(String text) {
        return Yaml.read("waivers.yaml", text, File.class);
    }
}
