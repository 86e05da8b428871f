package dev.assay.reference.aws.server;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A signature as the Authorization header tells it.
 *
 * @param accessKey whose it claims to be
 * @param scope what the key was made for: date, region, service and a fixed last word
 * @param signedHeaders names of the headers that it covers, as sent
 * @param signature what was computed, in hexadecimal digits
 */
record Authorization(String accessKey, List<String> scope, List<String> signedHeaders, String signature) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * Reads it.
     *
     * @throws Refusal if it does not have the form
     */
    static Authorization parse(String header) {
        String[] words = header.strip().split("\\s+", 2);
        if (!words[0].equals(ALGORITHM)) {
            throw incomplete("Unsupported AWS 'algorithm': '" + words[0] + "'.");
        }
        Map<String, String> parameters = new HashMap<>();
        for (String pair : words.length == 1 ? new String[0] : words[1].split("\\s*,\\s*")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        for (String name : List.of("Credential", "Signature", "SignedHeaders")) {
            if (parameters.getOrDefault(name, "").isEmpty()) {
                throw incomplete("Authorization header requires '" + name + "' parameter.");
            }
        }
        List<String> credential =
                Arrays.asList(parameters.getOrDefault("Credential", "").split("/", -1));
        if (credential.size() != 5) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                    + " keyid/date/region/service/term.");
        }
        return new Authorization(
                credential.get(0),
                credential.subList(1, 5),
                Arrays.asList(parameters.getOrDefault("SignedHeaders", "").split(";")),
                parameters.getOrDefault("Signature", ""));
    }

    static Refusal incomplete(String message) {
        return new Refusal("IncompleteSignatureException", message);
    }
}
