package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refusal shows none of the server's code. */
final class NoStackTrace implements ExchangeRule {
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [\\w.$/<>]+\\([\\w.]*(:\\d+)?\\)"
                    + "|Traceback \\(most recent call last\\)"
                    + "|File \"[^\"]+\", line \\d+"
                    + "|\\bCaused by: "
                    + "|\\bat [\\w.<>`]+\\([^()]*\\) in \\S+:line \\d+"
                    + "|\\bgoroutine \\d+ \\["
                    + "|\\b[\\w/]+\\.(java|kt|py|go|js|ts|rb|php|cs|rs):\\d+"
                    + "|\\b(java|javax|jakarta|org\\.springframework|com\\.fasterxml)\\.[\\w.]+(Exception|Error)\\b"
                    + "|\\bstack ?trace\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "no-stack-trace";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.response().refusal() && judged.response().body().length > 0) {
            String text = judged.response().text().replace("\\\"", "\"");
            Matcher trace = TRACE.matcher(text);
            boolean shown = trace.find();
            ruling.check(
                    !shown,
                    "a refusal shows a stack trace",
                    "a message for callers",
                    shown ? text.substring(trace.start(), Math.min(text.length(), trace.start() + 120)) : "",
                    "");
        }
    }
}
