package dev.assay.pack.huaweicloud;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Signer;
import dev.assay.exchange.Target;
import dev.assay.pack.CredentialNames;
import dev.assay.pack.Vendor;
import dev.assay.spec.Caller;
import dev.assay.verdict.Reading;
import dev.assay.verdict.ResourceRule;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Huawei Cloud. */
public final class HuaweicloudVendor implements Vendor {
    @Override
    public String pack() {
        return "huaweicloud";
    }

    @Override
    public Signer signer(Target target) {
        return new HuaweicloudSigner(target.credentials(Caller.MANAGEMENT)
                .filter(management -> management.token() == null)
                .isPresent());
    }

    @Override
    public ErrorShape errors() {
        return refusal -> Reading.of(refusal).json().path("error_code").asStringOpt();
    }

    @Override
    public List<String> curlOptions(Target target, UnaryOperator<String> variable) {
        return List.of("-H", HuaweicloudSigner.TOKEN + ": " + variable.apply("HUAWEICLOUD_AUTH_TOKEN"));
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
        return CreationRequestRules.all();
    }
}
