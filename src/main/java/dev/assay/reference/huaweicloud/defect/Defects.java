package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.huaweicloud.server.Defect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
                    ConcurrencyDefects.all(),
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

    /** A new one of this name, for one server; empty if there is none. */
    public static Optional<Defect> find(String name) {
        return ALL.stream()
                .filter(defect -> defect.info().name().equals(name))
                .findFirst()
                .map(defect -> defect.make().get());
    }
}
