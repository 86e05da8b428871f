package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.huaweicloud.server.Defect;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All defects. */
public final class Defects {
    private static final List<NamedDefect> ALL = Stream.of(
                    ListBodyDefects.all(),
                    PageInfoDefects.all(),
                    ShowDefects.all(),
                    IdentityDefects.all(),
                    TimeDefects.all(),
                    OutcomeDefects.all(),
                    LimitDefects.all(),
                    StatesDefects.all(),
                    MarkerDefects.all(),
                    WalkDefects.all(),
                    HistoryDefects.all(),
                    AgreementDefects.all(),
                    AccessDefects.all(),
                    RefusalDefects.all(),
                    CrashDefects.all(),
                    ProtocolDefects.all())
            .flatMap(Collection::stream)
            .toList();

    private Defects() {}

    /** What there is, in a fixed order. */
    public static List<DefectInfo> all() {
        return ALL.stream().map(NamedDefect::info).toList();
    }

    /**
     * New ones of these names, for one server.
     *
     * @throws IllegalArgumentException if there is none of a name; the message offers the nearest
     */
    public static List<Defect> named(List<String> names) {
        return names.stream().map(Defects::named).toList();
    }

    private static Defect named(String name) {
        return ALL.stream()
                .filter(defect -> defect.info().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No defect is named \"" + name + "\". Did you mean \"" + nearest(name) + "\"?"))
                .make()
                .get();
    }

    private static String nearest(String name) {
        return ALL.stream()
                .map(defect -> defect.info().name())
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
    }

    /** Fewest characters to insert, delete or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
