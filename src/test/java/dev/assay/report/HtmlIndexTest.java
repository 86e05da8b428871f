package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlIndexTest {
    private static final int MANY = 100;

    @Test
    void a_hundred_targets_by_a_hundred_clauses_have_a_cell_each_and_stay_light() {
        String page = HtmlIndex.of(Matrix.of(many(MANY, MANY), name -> name));
        String table = page.substring(page.indexOf("<table class=\"matrix\""));
        assertEquals(
                MANY * MANY,
                Pattern.compile("class=\"cell is-").matcher(table).results().count());
        int size = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 1_500_000, () -> size + " bytes");
    }

    static List<Report> many(int targets, int clauses) {
        List<Report> reports = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            List<String> outcomes = new ArrayList<>();
            for (int clause = 0; clause < clauses; clause++) {
                int mixed = (target * 31 + clause * 17) % 97;
                outcomes.add(mixed < 3 ? "fail" : mixed < 5 ? "warn" : mixed < 9 ? "not-exercised" : "pass");
            }
            reports.add(Samples.of("region-" + target, target % 7 == 0 ? "conformant" : "nonconformant", outcomes));
        }
        return reports;
    }
}
