package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a target answers, it does no harm in any view. */
class HostileTextTest {
    private static final Report PLAIN = Samples.holding("harmless");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></pre></textarea></title><!-- <svg/onload=alert(1)>",
                "]]><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "&amp;&lt;b&gt;&#60;i&#62;",
                "{{target}} {{{style}}} {{>clause}} {{#broken}}",
                "| a | b |\n|---|---|\n# heading\n```\n<details>\n* [x](javascript:alert(1)) @someone",
                "\u001b[31mred\u001b[0m\u0007\u0000\u0008\u007f\u009b31m",
                "abc\u202edcba\u2066\u200b\ufeff\u2028\u2029",
                "half \ud83d a pair \ude00, a whole one \ud83d\ude00, no character \uffff \ufffe",
                "line\r\nline\rline\ttab",
                "../../../etc/passwd",
                "$(touch /tmp/pwned) `id` ';id;'"
            })
    void does_no_harm_in_any_view(String text) throws Exception {
        Report report = Samples.holding(text);
        html_has_the_same_elements(HtmlReport.of(report), HtmlReport.of(PLAIN));
        Matrix matrix = Matrix.of(List.of(report), name -> "folder");
        html_has_the_same_elements(HtmlIndex.of(matrix), HtmlIndex.of(Matrix.of(List.of(PLAIN), name -> "folder")));
        json_says_the_same(report);
        xml_is_valid(JunitXml.of(report));
        nothing_hidden(Summary.of(report));
        assertIterableEquals(structure(Summary.of(PLAIN)), structure(Summary.of(report)));
    }

    /** Bodies are cut into pieces where they are JSON; none of these texts is. */
    private static void html_has_the_same_elements(String html, String plain) {
        nothing_hidden(html);
        Pattern tag = Pattern.compile("</?[a-zA-Z][^\\s>]*|<!-*");
        assertIterableEquals(
                tag.matcher(plain).results().map(one -> one.group()).toList(),
                tag.matcher(html).results().map(one -> one.group()).toList());
        Pattern attribute = Pattern.compile("\\s[a-z-]+=\"");
        assertEquals(
                attribute.matcher(plain).results().count(),
                attribute.matcher(html).results().count());
        assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=")
                .matcher(html.replaceAll("\"[^\"]*\"", ""))
                .find());
    }

    private static void json_says_the_same(Report report) {
        String json = ReportJson.of(report);
        nothing_hidden(json);
        assertEquals(report, new JsonMapper().readValue(json, Report.class));
    }

    private static void xml_is_valid(String xml) throws Exception {
        nothing_hidden(xml);
        Document document = Xml.read(xml);
        assertEquals(8, document.getElementsByTagName("testcase").getLength());
    }

    /** Lines that start a block, outside of fences; and what tables are made of. */
    private static List<String> structure(String markdown) {
        StringBuilder outside = new StringBuilder();
        String fence = "";
        for (String line : markdown.split("\n")) {
            if (fence.isEmpty() && line.startsWith("```")) {
                fence = line.replaceAll("[a-z]+$", "");
            } else if (line.equals(fence)) {
                fence = "";
            } else if (fence.isEmpty()) {
                outside.append(line).append('\n');
            }
        }
        assertEquals("", fence);
        return Pattern.compile("(?m)^(?:#+|-|\\||<details>|</details>)|(?<!\\\\)\\||`|</?[a-z]+")
                .matcher(outside)
                .results()
                .map(one -> one.group())
                .toList();
    }

    private static void nothing_hidden(String view) {
        assertTrue(
                view.codePoints().noneMatch(Visible::hidden), () -> "hidden characters in: " + view.substring(0, 200));
    }
}
