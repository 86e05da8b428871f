package dev.assay.reference.huaweicloud;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Names;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.reference.VariantInfo;
import dev.assay.reference.huaweicloud.defect.Defects;
import dev.assay.reference.huaweicloud.server.Hooks;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import dev.assay.reference.huaweicloud.variant.Variants;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Huawei Cloud Organizations' two queries on account creation requests, implemented. */
public final class HuaweicloudReference implements Reference {

    /** For {@link java.util.ServiceLoader}. */
    public HuaweicloudReference() {}

    @Override
    public String pack() {
        return "huaweicloud";
    }

    @Override
    public List<DefectInfo> defects() {
        return Defects.all();
    }

    @Override
    public List<VariantInfo> variants() {
        return Variants.all();
    }

    @Override
    public RunningReference start(int port, long seed, List<String> names) throws IOException {
        return HuaweicloudServer.start(ServerOptions.seeded(seed).onPort(port).with(hooks(names)));
    }

    @Override
    public RunningReference startSmall(int port, long seed, List<String> names) throws IOException {
        return HuaweicloudServer.start(
                ServerOptions.seeded(seed).small().onPort(port).with(hooks(names)));
    }

    /** New defects and variants of these names, for one server. */
    static List<Hooks> hooks(List<String> names) {
        return names.stream().map(HuaweicloudReference::named).toList();
    }

    private static Hooks named(String name) {
        return Defects.find(name)
                .<Hooks>map(defect -> defect)
                .or(() -> Variants.find(name))
                .orElseThrow(() -> new IllegalArgumentException("No defect or variant is named \"" + name
                        + "\". Did you mean \"" + Names.nearest(name, names()) + "\"?"));
    }

    private static List<String> names() {
        return Stream.concat(
                        Defects.all().stream().map(DefectInfo::name),
                        Variants.all().stream().map(VariantInfo::name))
                .toList();
    }
}
