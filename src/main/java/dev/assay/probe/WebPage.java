package dev.assay.probe;

import dev.assay.exchange.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind a mistyped address, a login or a broken gateway: a page for people. */
final class WebPage {
    private static final int BEGINNING = 2_000;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern HTML =
            Pattern.compile("^[\\s\\uFEFF]*<(!doctype\\s+html|html\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)", Pattern.CASE_INSENSITIVE);

    private WebPage() {}

    /** That an answer is one, in words that go on from its status; empty where it is none. */
    static Optional<String> told(Response answer) {
        String text = answer.text();
        String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
        if (!HTML.matcher(beginning).find()) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(beginning);
        String named = title.find() ? title.group(1).strip().replaceAll("\\s+", " ") : "";
        return Optional.of(" and a web page (HTML"
                + (named.isEmpty() ? "" : ", \"" + named.substring(0, Math.min(LONGEST_TITLE, named.length())) + "\"")
                + "): what answers there is no such service; is the URL right?");
    }
}
