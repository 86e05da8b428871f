package dev.assay.run;

import dev.assay.pack.CredentialNames;
import dev.assay.spec.Caller;
import java.util.List;
import java.util.Optional;

/** A config to begin with: a target for each contract, secrets from the environment, every other key explained. */
public final class NewConfig {
    private static final String HEAD = """
            # The implementations that are checked, side by side: ./assay run --config assay.yaml
            # Unknown keys are errors. ${NAME} reads the environment, so that no secret stands here.
            targets:
            """;

    private static final String TAIL = """
                # requests:                 # what is known to be there, where the target cannot list it
                #   - {id: an-id, state: its-state}
                # exclude:                  # clauses that are not to be judged, each with the reason
                #   - {clause: A-CLAUSE, reason: "why"}
            """;

    private NewConfig() {}

    /** The text of a config with a target for each of these packs, in their order. */
    public static String text(Catalog catalog, List<String> packs) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String pack : packs) {
            text.append("  - name: my-").append(pack).append('\n');
            text.append("    pack: ").append(pack).append('\n');
            text.append("    url: http://127.0.0.1:8080\n");
            catalog.vendor(pack).settings().keySet().forEach(name -> text.append("    # ")
                    .append(name)
                    .append(": …               # what calls are signed for; the usual one otherwise\n"));
            callers(text, catalog.vendor(pack).names());
            text.append(TAIL);
        }
        return text.toString();
    }

    private static void callers(StringBuilder text, CredentialNames names) {
        text.append("    callers:                    # without those of a line, its clauses are not exercised\n");
        for (Caller caller : Caller.values()) {
            if (caller.configured()) {
                text.append("      # ").append(caller.phrase()).append('\n');
                text.append(caller == Caller.MANAGEMENT ? "      " : "      # ")
                        .append(caller.word())
                        .append(": {")
                        .append(credentials(names, CredentialReader.prefix(caller)))
                        .append("}\n");
            }
        }
    }

    private static String credentials(CredentialNames names, String prefix) {
        Optional<String> keys = names.accessKey().flatMap(key -> names.secretKey()
                .map(secret -> "accessKey: " + reference(prefix, key) + ", secretKey: " + reference(prefix, secret)));
        return keys.orElseGet(() -> "token: " + reference(prefix, names.token().orElseThrow()));
    }

    private static String reference(String prefix, String name) {
        return "\"${" + prefix + name + "}\"";
    }
}
