package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.Excluded;
import dev.assay.report.Report.FindingEntry;
import dev.assay.report.Report.HeaderEntry;
import dev.assay.report.Report.Waiver;

/** {@code report.json}, in the form of {@code report.schema.json}. */
final class ReportJson {
    private ReportJson() {}

    static String of(Report report) {
        return new JsonText().object(json -> members(json, report)).toString();
    }

    private static void members(JsonText json, Report report) {
        json.text("schema", report.schema())
                .text("assay", report.assay())
                .text("pack", report.pack())
                .text("title", report.title())
                .text("target", report.target())
                .text("url", report.url())
                .text("started", report.started())
                .text("finished", report.finished())
                .text("verdict", report.verdict())
                .plain("incomplete", report.incomplete())
                .text("rootCause", report.rootCause())
                .map("counts", report.counts())
                .plain("exchanges", report.exchanges())
                .objects("clauses", report.clauses(), ReportJson::clause)
                .objects("excluded", report.excluded(), ReportJson::excluded)
                .objects("evidence", report.evidence(), ReportJson::evidence);
        Background background = report.background();
        if (background != null) {
            json.member("background", one -> BackgroundJson.members(one, background));
        }
    }

    private static void clause(JsonText json, ClauseEntry clause) {
        json.text("id", clause.id())
                .text("text", clause.text())
                .text("topic", clause.topic())
                .text("source", clause.source())
                .text("operation", clause.operation())
                .text("level", clause.level())
                .text("basis", clause.basis())
                .text("evidence", clause.evidence())
                .text("ruling", clause.ruling())
                .text("outcome", clause.outcome())
                .plain("exercised", clause.exercised())
                .plain("found", clause.found())
                .texts("reasons", clause.reasons())
                .objects("findings", clause.findings(), ReportJson::finding);
        Waiver waiver = clause.waiver();
        if (waiver != null) {
            json.member("waiver", one -> one.text("reason", waiver.reason())
                    .text("owner", waiver.owner())
                    .text("expires", waiver.expires()));
        }
    }

    private static void finding(JsonText json, FindingEntry finding) {
        json.text("id", finding.id())
                .text("message", finding.message())
                .text("expected", finding.expected())
                .text("actual", finding.actual())
                .text("at", finding.at())
                .text("scenario", finding.scenario())
                .text("exchange", finding.exchange())
                .text("curl", finding.curl())
                .text("location", finding.location());
    }

    private static void excluded(JsonText json, Excluded excluded) {
        json.text("clause", excluded.clause()).text("text", excluded.text()).text("reason", excluded.reason());
    }

    private static void evidence(JsonText json, Evidence evidence) {
        json.text("id", evidence.id())
                .text("scenario", evidence.scenario())
                .text("caller", evidence.caller())
                .text("started", evidence.started())
                .plain("millis", evidence.millis())
                .text("method", evidence.method())
                .text("url", evidence.url())
                .objects("requestHeaders", evidence.requestHeaders(), ReportJson::header)
                .text("requestBody", evidence.requestBody())
                .plain("status", evidence.status())
                .objects("responseHeaders", evidence.responseHeaders(), ReportJson::header)
                .text("body", evidence.body())
                .text("trouble", evidence.trouble());
    }

    private static void header(JsonText json, HeaderEntry header) {
        json.text("name", header.name()).text("value", header.value());
    }
}
