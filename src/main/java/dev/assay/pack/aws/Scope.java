package dev.assay.pack.aws;

import dev.assay.exchange.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signature is good for. Organizations has one endpoint in each partition, so where nothing is said, the region is
 * the partition's.
 */
record Scope(String region, String service) {
    private static final Pattern REGION = Pattern.compile("(?:^|\\.)([a-z]{2}(?:-[a-z]+)+-\\d)\\.");
    private static final String CHINA = ".amazonaws.com.cn";

    static Scope of(Target target) {
        String host = Optional.ofNullable(target.url().getHost()).orElse("").toLowerCase(Locale.ROOT);
        Matcher named = REGION.matcher(host);
        String usual = named.find() ? named.group(1) : host.endsWith(CHINA) ? "cn-northwest-1" : "us-east-1";
        return new Scope(
                target.settings().getOrDefault("region", usual),
                target.settings().getOrDefault("service", "organizations"));
    }

    @Override
    public String toString() {
        return "region " + region + ", service " + service;
    }
}
