package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import java.util.Locale;

/** The report in the form that CI servers read: a test case for each clause that was planned. */
final class JunitXml {
    private final Report report;
    private final Sections sections;
    private final StringBuilder xml = new StringBuilder(32_768);

    private JunitXml(Report report) {
        this.report = report;
        this.sections = new Sections(report);
    }

    static String of(Report report) {
        return new JunitXml(report).write();
    }

    private String write() {
        String counts = attribute("name", report.target())
                + attribute("tests", Integer.toString(report.clauses().size()))
                + attribute("failures", Integer.toString(report.count("fail")))
                + attribute("errors", Integer.toString(report.count("error")))
                + attribute("skipped", Integer.toString(report.count("not-exercised") + report.count("waived")))
                + attribute("time", String.format(Locale.ROOT, "%.3f", sections.seconds()));
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
                .append(counts)
                .append(">\n");
        xml.append("  <testsuite").append(counts);
        xml.append(attribute("timestamp", report.started().replaceAll("(\\.\\d+)?Z$", "")))
                .append(">\n");
        properties();
        report.clauses().forEach(this::testcase);
        xml.append("  </testsuite>\n</testsuites>\n");
        return xml.toString();
    }

    private void properties() {
        xml.append("    <properties>\n");
        property("assay.verdict", report.verdict());
        property("assay.equation", report.equation());
        property("assay.pack", report.pack());
        property("assay.url", report.url());
        property("assay.version", report.assay());
        if (report.rootCause() != null) {
            property("assay.rootCause", report.rootCause());
        }
        if (Boolean.TRUE.equals(report.incomplete())) {
            property("assay.incomplete", "true");
        }
        xml.append("    </properties>\n");
    }

    private void property(String name, String value) {
        xml.append("      <property")
                .append(attribute("name", name))
                .append(attribute("value", value))
                .append("/>\n");
    }

    private void testcase(ClauseEntry clause) {
        xml.append("    <testcase").append(attribute("classname", report.pack() + "." + Sections.slug(clause.topic())));
        xml.append(attribute("name", clause.id() + " " + clause.text())).append(attribute("time", "0"));
        Mark mark = Mark.of(clause);
        if (mark == Mark.PASS) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n      ");
        switch (mark) {
            case FAIL -> element("failure", ClauseText.message(clause), clause.level(), ClauseText.of(report, clause));
            case ERROR -> element("error", ClauseText.message(clause), "error", ClauseText.of(report, clause));
            case WAIVED -> element("skipped", "waived: " + Sections.reason(clause), "", ClauseText.of(report, clause));
            case NOT_EXERCISED -> element("skipped", "not exercised: " + Sections.reason(clause), "", "");
            default ->
                xml.append("<system-out>")
                        .append(escaped("warn: " + ClauseText.message(clause) + "\n" + ClauseText.of(report, clause)))
                        .append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private void element(String name, String message, String type, String text) {
        xml.append('<').append(name).append(attribute("message", message));
        if (!type.isEmpty()) {
            xml.append(attribute("type", type));
        }
        if (text.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        }
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\""
                + Templates.escaped(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"";
    }

    /** Characters that XML 1.0 cannot hold are among those that are made visible; a carriage return is too. */
    private static String escaped(String text) {
        return Templates.escaped(text, false);
    }
}
