package dev.assay.cli;

import java.util.Map;
import java.util.TreeMap;

/** What has to be said of each hostile target. */
final class HostileVerdicts {
    private static final Map<String, String> BY_HTTP_ALONE = Map.ofEntries(
            Map.entry("good", "conformant null"),
            Map.entry("no-answer", "inconclusive HOST gave no answer within 2.0 s"),
            Map.entry("a-byte-a-second", "inconclusive HOST gave no answer within 2.0 s"),
            Map.entry("body-without-end", "inconclusive http://HOST answered with a body of more than 8 MiB"),
            Map.entry("gzip-bomb", "inconclusive http://HOST answered with a body of more than 8 MiB"),
            Map.entry(
                    "nested",
                    "inconclusive http://HOST answered with JSON that the kit does not read: nesting of more than 500 levels"),
            Map.entry(
                    "long-number",
                    "inconclusive http://HOST answered with JSON that the kit does not read: a number of more than 1000 digits"),
            Map.entry(
                    "a-million-keys",
                    "inconclusive http://HOST answered with JSON that the kit does not read: more than 300000 values"),
            Map.entry("truncated", "inconclusive the connection to HOST broke: unexpected end of stream"),
            Map.entry("length-too-long", "inconclusive the connection to HOST broke: unexpected end of stream"),
            Map.entry("reset-before", "inconclusive the connection to HOST broke: Connection reset"),
            Map.entry("reset-in-head", "inconclusive the connection to HOST broke: Connection reset"),
            Map.entry("reset-after-head", "inconclusive the connection to HOST broke: Connection reset"),
            Map.entry(
                    "headers-of-a-mebibyte",
                    "inconclusive the connection to HOST broke before the headers of an answer came to their end; no more than 256 KiB are read"),
            Map.entry(
                    "header-bytes",
                    "inconclusive http://HOST answers with what is not HTTP: the header X-A holds a control character"),
            Map.entry(
                    "retry-after-a-year",
                    "inconclusive NAME answers 429 and did not let a call through in the time that the kit waits"),
            Map.entry(
                    "tls-alert",
                    "inconclusive HOST answers with TLS where plain HTTP was spoken: give its URL as https://"),
            Map.entry("plain-by-tls", "inconclusive HOST gave no answer within 2.0 s"),
            Map.entry(
                    "tls-expired",
                    "inconclusive no secure connection to HOST: its certificate is no longer valid (\u20261970)"),
            Map.entry(
                    "tls-self-signed",
                    "inconclusive no secure connection to HOST: nobody whom the kit trusts vouches for its certificate; name who does with --cacert, or tls.ca in the config \u2026"),
            Map.entry(
                    "tls-other-name",
                    "inconclusive no secure connection to HOST: its certificate is not for 127.0.0.1 \u2026"),
            Map.entry("comes-back", "inconclusive null ERRORS"),
            Map.entry("dies-half-way", "inconclusive null ERRORS"));

    private static final Map<String, String> HUAWEICLOUD = Map.ofEntries(
            Map.entry(
                    "length-too-short",
                    "nonconformant ListCreateAccountStatuses is answered with 200, and the answer is no page, nor JSON: Unexpected end-of-input: expected close marker for Object at line 1, column 2 fail HW-JSON"),
            Map.entry(
                    "utf-8-bytes",
                    "nonconformant ListCreateAccountStatuses is answered with 200 (\ufffd), and the answer is no page fail HW-LIST-ITEMS fail HW-LIST-PAGE-INFO fail HW-UTF8"),
            Map.entry(
                    "redirect-loop",
                    "nonconformant ListCreateAccountStatuses is answered with 307 fail HW-NO-REDIRECT"),
            Map.entry(
                    "redirect-elsewhere",
                    "nonconformant ListCreateAccountStatuses is answered with 302 fail HW-NO-REDIRECT"),
            Map.entry(
                    "proxy-word",
                    "nonconformant ListCreateAccountStatuses is answered with 407 fail HW-LIST-OK fail HW-ERROR-BODY"),
            Map.entry("clock-far-off", "nonconformant the clocks differ by N minutes fail HW-ERROR-BODY"),
            Map.entry(
                    "a-new-page-for-ever",
                    "nonconformant NAME has no creation request at all: create at least two, one of them finished, and run again fail HW-WALK-ENDS"),
            Map.entry(
                    "fresh-items-for-ever",
                    "nonconformant null fail \u2026 fail HW-WALK-ENDS fail \u2026 OR inconclusive"
                            + " ListCreateAccountStatuses names a next marker still after \u2026 pages in 20 s, the"
                            + " longest time for a walk"),
            Map.entry("numbers-without-bound", "nonconformant null fail \u2026 fail HW-PAGE-COUNT-TYPE fail \u2026"));

    private static final Map<String, String> AWS = Map.ofEntries(
            Map.entry(
                    "length-too-short",
                    "nonconformant ListCreateAccountStatus is answered with 200, and the answer is no page, nor JSON: Unexpected end-of-input: expected close marker for Object at line 1, column 2 fail AWS-JSON"),
            Map.entry(
                    "utf-8-bytes",
                    "nonconformant no known creation request is given for NAME, and ListCreateAccountStatus is answered with 200 (\ufffd): list some under \"requests\" in the config, or let the kit make one with --provision fail AWS-DESCRIBE-BODY fail AWS-UTF8"),
            Map.entry(
                    "redirect-loop", "nonconformant ListCreateAccountStatus is answered with 307 fail AWS-NO-REDIRECT"),
            Map.entry(
                    "redirect-elsewhere",
                    "nonconformant ListCreateAccountStatus is answered with 302 fail AWS-NO-REDIRECT"),
            Map.entry(
                    "proxy-word",
                    "nonconformant ListCreateAccountStatus is answered with 407 fail AWS-ERROR-BODY fail AWS-ERROR-TYPE"),
            Map.entry("clock-far-off", "inconclusive the clocks differ by N minutes"),
            Map.entry(
                    "a-new-page-for-ever",
                    "inconclusive no known creation request is given for NAME, and it lists none: list some under \"requests\" in the config, or let the kit make one with --provision"),
            Map.entry(
                    "fresh-items-for-ever",
                    "nonconformant DescribeCreateAccountStatus is answered with 400 (CreateAccountStatusNotFoundException: none) fail AWS-DESCRIBE-OK"),
            Map.entry("numbers-without-bound", "nonconformant null fail \u2026 fail AWS-TIMES-PLAUSIBLE fail \u2026"));

    private HostileVerdicts() {}

    /** Verdict, root cause, and what is broken or could not be judged for trouble; of both packs where only one is named. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        BY_HTTP_ALONE.forEach((name, seen) -> {
            all.put(name, seen);
            all.put("aws-" + name, seen);
        });
        all.putAll(HUAWEICLOUD);
        AWS.forEach((name, seen) -> all.put("aws-" + name, seen));
        return all;
    }

    /**
     * Three dots stand for anything, and a word for the clauses that could not be judged for trouble. Of two, it depends on the
     * machine which comes first.
     */
    static boolean same(String expected, String seen) {
        return seen.matches(("\\Q" + expected.replace(" OR ", "\\E|\\Q") + "\\E")
                .replace("\u2026", "\\E.*\\Q")
                .replace(" ERRORS", "\\E(?: error [A-Z0-9-]+)+\\Q"));
    }
}
