package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Parameters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** marker, and what it leads to. */
final class MarkerDefects {
    private static final String MARKER = "marker";
    private static final String CONTINUES = "HW-LIST-MARKER-CONTINUES";

    private MarkerDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                ignored("marker-ignored", CONTINUES, "Every marker starts the list again.", marker -> true),
                read("marker-refused", CONTINUES, "No marker is accepted.", marker -> "none"),
                NamedDefect.of(
                        "marker-good-once", "HW-WALK-ENDS", "A marker is refused from its second use on.", Once::new),
                read(
                        "marker-decoded-twice",
                        "HW-LIST-MARKER-RESERVED",
                        "A plus sign in a marker is taken as a space.",
                        marker -> marker.replace('+', ' ')),
                read(
                        "marker-cut-at-equals",
                        "HW-LIST-MARKER-RESERVED",
                        "A marker is read up to its first equals sign.",
                        marker -> marker.replaceAll("=.*", "")),
                ignored(
                        "marker-short-accepted",
                        "HW-LIST-MARKER-MIN",
                        "A marker of fewer than 4 characters is taken as absent.",
                        marker -> marker.length() < 4),
                ignored(
                        "marker-of-three-accepted",
                        "HW-LIST-MARKER-MIN",
                        "A marker of 3 characters is taken as absent.",
                        marker -> marker.length() == 3),
                ignored(
                        "marker-long-accepted",
                        "HW-LIST-MARKER-MAX",
                        "A marker of more than 400 characters is taken as absent.",
                        marker -> marker.length() > 400),
                ignored(
                        "marker-of-401-accepted",
                        "HW-LIST-MARKER-MAX",
                        "A marker of 401 characters is taken as absent.",
                        marker -> marker.length() == 401),
                NamedDefect.of(
                        "marker-unknown-brings-nothing",
                        "HW-LIST-MARKER-UNKNOWN",
                        "A marker that was never issued is answered with an empty object.",
                        () -> EditedAnswers.badParameter(
                                MARKER, answer -> answer.status(200).body("application/json", "{}"))),
                NamedDefect.of(
                        "marker-altered-starts-again",
                        "HW-LIST-MARKER-ALTERED",
                        "A marker that was altered starts the list again.",
                        Lenient::new),
                NamedDefect.of(
                        "marker-refused-with-410",
                        "HW-LIST-REFUSAL-STATUS",
                        "A bad marker is refused with 410.",
                        () -> EditedAnswers.badParameter(MARKER, answer -> answer.status(410))));
    }

    private static NamedDefect ignored(String name, String clause, String description, Predicate<String> which) {
        return NamedDefect.of(name, clause, description, () -> EditedParameters.ignore(MARKER, which));
    }

    private static NamedDefect read(String name, String clause, String description, UnaryOperator<String> as) {
        return NamedDefect.of(name, clause, description, () -> EditedParameters.read(MARKER, marker -> true, as));
    }

    /** Forgets a marker as soon as it was used. */
    private static final class Once implements Defect {
        private final Set<String> used = ConcurrentHashMap.newKeySet();

        @Override
        public Parameters parameters(Parameters sent) {
            boolean again = sent.all(MARKER).stream().anyMatch(marker -> !used.add(marker));
            return again ? sent.with(MARKER, List.of("used")) : sent;
        }
    }

    /** Knows the markers that it issued, and takes any other that has a marker's length as none. */
    private static final class Lenient implements Defect {
        private final Set<String> issued = ConcurrentHashMap.newKeySet();

        @Override
        public Parameters parameters(Parameters sent) {
            boolean unknown = sent.all(MARKER).stream()
                    .anyMatch(marker -> marker.length() >= 4 && marker.length() <= 400 && !issued.contains(marker));
            return unknown ? sent.without(MARKER) : sent;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return answer.edit(body -> {
                String next = body.path("page_info").path("next_marker").asString("");
                issued.add(next);
            });
        }
    }
}
