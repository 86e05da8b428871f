package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.HeaderEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String PAGE = HtmlReport.of(Samples.every("staging"));

    @Test
    void the_page_needs_nothing_from_outside() {
        assertFalse(Pattern.compile("(?i)(src|srcset|action|poster)\\s*=|@import|url\\(")
                .matcher(PAGE)
                .find());
        assertTrue(Pattern.compile("<a [^>]*href=\"(?!#)")
                .matcher(PAGE)
                .results()
                .findAny()
                .isEmpty());
        assertTrue(PAGE.contains("default-src 'none'"));
    }

    @Test
    void every_link_leads_somewhere_and_no_id_is_given_twice() {
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(PAGE)
                .results()
                .map(one -> one.group(1))
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(PAGE)
                .results()
                .map(one -> one.group(1))
                .forEach(target -> assertTrue(ids.contains(target), target));
    }

    @Test
    void the_root_cause_is_said_once_at_the_top() {
        String page = HtmlReport.of(Samples.holding("refused"));
        assertTrue(page.indexOf("Root cause") < page.indexOf("At a glance"));
        assertEquals(page.indexOf("Root cause"), page.lastIndexOf("Root cause"));
    }

    @Test
    void five_hundred_exchanges_stay_under_two_megabytes() {
        List<HeaderEntry> headers = IntStream.range(0, 6)
                .mapToObj(n -> new HeaderEntry("X-Header-" + n, "a value of some length"))
                .toList();
        String body = "[" + "{\"id\":\"car-1\",\"state\":\"failed\"},".repeat(500) + "{}]";
        List<Evidence> evidence = IntStream.range(0, 500)
                .mapToObj(n -> new Evidence(
                        "E" + n,
                        "s",
                        "management",
                        "2026-11-22T10:00:01Z",
                        1,
                        "GET",
                        "https://example.test/v1/organizations/create-account-request?limit=1&n=" + n,
                        headers,
                        null,
                        200,
                        headers,
                        body,
                        null))
                .toList();
        Report many = Samples.proving(evidence);
        assertEquals(
                500,
                Pattern.compile("<details class=\"fold exchange\"")
                        .matcher(HtmlReport.of(many))
                        .results()
                        .count());
        int size = HtmlReport.of(many).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 2_000_000, () -> size + " bytes");
    }
}
