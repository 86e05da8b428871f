package dev.assay.pack.aws;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Signer;
import dev.assay.exchange.Target;
import dev.assay.pack.CredentialNames;
import dev.assay.pack.Vendor;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.ResourceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** AWS. */
public final class AwsVendor implements Vendor {
    private static final ErrorShape ERRORS = new AwsErrors();

    @Override
    public String pack() {
        return "aws";
    }

    @Override
    public Signer signer(Target target) {
        return new AwsSigner(Scope.of(target));
    }

    @Override
    public ErrorShape errors() {
        return ERRORS;
    }

    @Override
    public List<String> curlOptions(Target target, UnaryOperator<String> variable) {
        Scope scope = Scope.of(target);
        List<String> options = new ArrayList<>(List.of(
                "--aws-sigv4",
                "aws:amz:" + scope.region() + ":" + scope.service(),
                "--user",
                variable.apply("AWS_ACCESS_KEY_ID") + ":" + variable.apply("AWS_SECRET_ACCESS_KEY")));
        if (target.callers().values().stream().anyMatch(Credentials::temporary)) {
            // Where this caller's are not, the variable is empty, and curl leaves the header out.
            options.addAll(List.of("-H", "X-Amz-Security-Token: " + variable.apply("AWS_SESSION_TOKEN")));
        }
        return options;
    }

    @Override
    public CredentialNames names() {
        return new CredentialNames(
                Optional.of("AWS_ACCESS_KEY_ID"),
                Optional.of("AWS_SECRET_ACCESS_KEY"),
                Optional.of("AWS_SESSION_TOKEN"),
                Optional.empty());
    }

    @Override
    public Map<String, List<String>> settings() {
        return Map.of("region", List.of("AWS_REGION", "AWS_DEFAULT_REGION"), "service", List.of());
    }

    @Override
    public List<ExchangeRule> exchangeRules() {
        return AnswerRules.all(ERRORS);
    }

    @Override
    public List<ResourceRule> rules() {
        return CreationRequestRules.all();
    }
}
