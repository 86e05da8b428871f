package dev.assay.pack.huaweicloud;

import dev.assay.exchange.Signer;
import dev.assay.pack.CredentialNames;
import dev.assay.pack.Vendor;
import dev.assay.verdict.ResourceRule;
import java.util.List;
import java.util.Optional;

/** Huawei Cloud. */
public final class HuaweicloudVendor implements Vendor {
    @Override
    public String pack() {
        return "huaweicloud";
    }

    @Override
    public Signer signer() {
        return new HuaweicloudSigner();
    }

    @Override
    public String tokenHeader(String token) {
        return HuaweicloudSigner.TOKEN + ": " + token;
    }

    @Override
    public CredentialNames names() {
        return new CredentialNames(
                Optional.of("HUAWEICLOUD_SDK_AK"),
                Optional.of("HUAWEICLOUD_SDK_SK"),
                Optional.of("HUAWEICLOUD_SDK_SECURITY_TOKEN"),
                Optional.of("HUAWEICLOUD_AUTH_TOKEN"));
    }

    @Override
    public List<ResourceRule> rules() {
        return CreationRequestRule.all();
    }
}
