package dev.assay.reference.huaweicloud;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.reference.huaweicloud.defect.Defects;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.util.List;

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
    public RunningReference start(int port, long seed, List<String> defects) throws IOException {
        return HuaweicloudServer.start(
                ServerOptions.seeded(seed).onPort(port).with(defects.isEmpty() ? List.of() : Defects.named(defects)));
    }
}
