package dev.assay.cli;

import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.run.Embedded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Running references, and config entries that name them. */
final class References implements AutoCloseable {
    private static final Map<String, List<String>> KEYS = Map.of(
            "huaweicloud", List.of("HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"),
            "aws", List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));

    private final Reference reference;
    private final String key;
    private final String secretKey;
    private final List<RunningReference> running = new ArrayList<>();
    private final StringBuilder config = new StringBuilder("targets:\n");

    References() {
        this("huaweicloud");
    }

    References(String pack) {
        this.reference = Embedded.of(pack).orElseThrow();
        this.key = KEYS.get(pack).get(0);
        this.secretKey = KEYS.get(pack).get(1);
    }

    /** Starts one with these defects and adds it to the config under this name. */
    References with(String name, String... defects) {
        try {
            RunningReference one = reference.start(0, Embedded.SEED, List.of(defects));
            running.add(one);
            return again(name, one, one.environment().get(secretKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the last one started to the config once more, with this secret. */
    References again(String name, String secret) {
        return again(name, running.get(running.size() - 1), secret);
    }

    /** Adds a URL at which nobody answers. */
    References closed(String name) {
        RunningReference one = running.get(running.size() - 1);
        entry(name, "http://127.0.0.1:1", one, one.environment().get(secretKey));
        return this;
    }

    /** Adds a URL with the credentials of the last one started. */
    References at(String name, java.net.URI url) {
        RunningReference one = running.get(running.size() - 1);
        entry(name, url.toString(), one, one.environment().get(secretKey));
        return this;
    }

    /** Of the target that was added last, trusts only whom this file names. */
    References trusting(Path authorities) {
        config.append("      tls: {ca: \"" + authorities + "\"}\n");
        return this;
    }

    /** Where the last one started answers. */
    java.net.URI uri() {
        return running.get(running.size() - 1).uri();
    }

    String config() {
        return config.toString();
    }

    private References again(String name, RunningReference one, String secret) {
        entry(name, one.uri().toString(), one, secret);
        return this;
    }

    private void entry(String name, String url, RunningReference one, String secret) {
        var environment = one.environment();
        config.append("""
                  - name: %s
                    pack: %s
                    url: %s
                    callers:
                      management: {accessKey: %s, secretKey: "%s"}
                      member: {accessKey: %s, secretKey: "%s"}
                """.formatted(
                        name,
                        reference.pack(),
                        url,
                        environment.get(key),
                        secret,
                        environment.get("MEMBER_" + key),
                        environment.get("MEMBER_" + secretKey))
                .indent(2));
    }

    @Override
    public void close() {
        running.forEach(RunningReference::close);
    }
}
