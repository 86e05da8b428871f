package dev.assay.pack;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Signer;
import dev.assay.exchange.Target;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.ResourceRule;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What only a vendor has. Found by {@link java.util.ServiceLoader}; a pack without one is a plain REST API, see {@link
 * PlainVendor}. Safe for use by several threads.
 */
public interface Vendor {

    /** Id of the pack that it belongs to. */
    String pack();

    /** How calls to a target are signed. */
    Signer signer(Target target);

    /** How refusals tell what is wrong. */
    default ErrorShape errors() {
        return ErrorShape.STATUS_ONLY;
    }

    /**
     * How {@code curl} proves a call to be its caller's, for the commands that reports show: options, each one argument.
     *
     * @param variable gives the environment variable that stands for one of {@link #names()}, as a shell writes it
     */
    List<String> curlOptions(Target target, UnaryOperator<String> variable);

    /** What the vendor's own tools call credentials in the environment. */
    CredentialNames names();

    /**
     * What a target may need to be told beside its URL and its callers, such as a region: the name of each in a config,
     * with the environment variables that hold it, the first that is set counting.
     */
    default Map<String, List<String>> settings() {
        return Map.of();
    }

    /** Rules about one answer that only this vendor's contract has, each named {@code <pack>/<rule>}. */
    default List<ExchangeRule> exchangeRules() {
        return List.of();
    }

    /** Rules about one resource that only this vendor's contract has, each named {@code <pack>/<rule>}. */
    default List<ResourceRule> rules() {
        return List.of();
    }
}
