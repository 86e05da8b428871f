package dev.assay.cli;

import dev.assay.Loopback.Asked;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets to look for, in whatever spelling; read by other means than the kit has. */
final class Marks {
    private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");
    /** So many characters at the beginning of a spelling say whether it is worth a look. */
    private static final int BEGINNING = 8;

    private final Set<String> marked = new TreeSet<>();
    /** Secrets by spelling, by the beginning of the spelling. */
    private final Map<Long, Map<String, String>> spellings = new HashMap<>();

    /** These secrets, and the wrong ones that the kit derives of them. */
    Marks(Collection<String> secrets) {
        for (String secret : secrets) {
            int middle = secret.length() / 2;
            add(secret);
            add(secret.substring(0, middle)
                    + (secret.charAt(middle) == 'x' ? 'y' : 'x')
                    + secret.substring(middle + 1));
        }
    }

    /** And every signature that these calls bore; returns how many. */
    int signatures(List<Asked> calls) {
        int before = marked.size();
        for (Asked one : calls) {
            one.headers()
                    .values()
                    .forEach(values -> values.forEach(value -> {
                        Matcher signature = SIGNATURE.matcher(value);
                        while (signature.find()) {
                            add(signature.group(1));
                        }
                    }));
        }
        return marked.size() - before;
    }

    void add(String secret) {
        if (marked.add(secret)) {
            spelt(secret).forEach(spelling -> spellings
                    .computeIfAbsent(beginning(spelling), key -> new HashMap<>())
                    .put(spelling, secret));
        }
    }

    /** Which of them a text holds. */
    Set<String> in(String text) {
        String json = Pattern.compile("\\\\+u00([0-9a-fA-F]{2})")
                .matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))))
                .replaceAll("\\\\+(?=[/\"])", "");
        String html = Pattern.compile("&#(\\d{2,3});")
                .matcher(json)
                .replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1)))));
        String percent = URLDecoder.decode(
                html.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        List<String> readings = new ArrayList<>(List.of(text));
        if (!html.equals(text)) {
            readings.add(html);
        }
        if (!percent.equals(html)) {
            readings.add(percent);
        }
        readings.forEach(reading -> search(reading.toLowerCase(Locale.ROOT), found));
        return found;
    }

    private void search(String text, Set<String> found) {
        long last = 0;
        for (int i = 0; i < text.length(); i++) {
            last = last << 8 | text.charAt(i) & 0xff;
            Map<String, String> candidates = spellings.get(last);
            if (candidates != null) {
                int start = i + 1 - BEGINNING;
                candidates.forEach((spelling, secret) -> {
                    if (text.startsWith(spelling, start)) {
                        found.add(secret);
                    }
                });
            }
        }
    }

    private static long beginning(String spelling) {
        long beginning = 0;
        for (int i = 0; i < BEGINNING; i++) {
            beginning = beginning << 8 | spelling.charAt(i) & 0xff;
        }
        return beginning;
    }

    private static Stream<String> spelt(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Stream<String> base64 = Stream.of("", "-", "--").flatMap(before -> {
            String coded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
            String inner = coded.substring(4, coded.length() - 2);
            return Stream.of(inner, inner.replace('+', '-').replace('/', '_'));
        });
        return Stream.concat(
                        base64,
                        Stream.of(
                                secret,
                                HexFormat.of().formatHex(bytes),
                                new StringBuilder(secret).reverse().toString()))
                .map(one -> one.toLowerCase(Locale.ROOT));
    }
}
