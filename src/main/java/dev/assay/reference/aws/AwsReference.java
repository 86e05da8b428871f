package dev.assay.reference.aws;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Names;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.reference.VariantInfo;
import dev.assay.reference.aws.defect.Defects;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Hooks;
import dev.assay.reference.aws.server.ServerOptions;
import dev.assay.reference.aws.variant.Variants;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** AWS Organizations' query on one account creation request, implemented. */
public final class AwsReference implements Reference {

    /** For {@link java.util.ServiceLoader}. */
    public AwsReference() {}

    @Override
    public String pack() {
        return "aws";
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
        return AwsServer.start(ServerOptions.seeded(seed).onPort(port).with(hooks(names)));
    }

    /** New defects and variants of these names, for one server. */
    static List<Hooks> hooks(List<String> names) {
        return names.stream().map(AwsReference::named).toList();
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
