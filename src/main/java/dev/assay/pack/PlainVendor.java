package dev.assay.pack;

import dev.assay.exchange.Signer;
import dev.assay.exchange.Target;
import dev.assay.spec.Pack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A REST API that proves callers by a token alone: in the header that the OpenAPI document's first {@code apiKey} scheme
 * names, else as a bearer token. Its environment variable is {@code <PACK>_TOKEN}.
 */
public final class PlainVendor implements Vendor {
    private final Pack pack;

    public PlainVendor(Pack pack) {
        this.pack = pack;
    }

    @Override
    public String pack() {
        return pack.id();
    }

    @Override
    public Signer signer(Target target) {
        return (base, call, headers, credentials) -> {
            String token = credentials.token();
            if (token == null) {
                return Map.of();
            }
            String[] header = tokenHeader(token).split(": ", 2);
            return Map.of(header[0], header[1]);
        };
    }

    @Override
    public List<String> curlOptions(Target target, UnaryOperator<String> variable) {
        return List.of("-H", tokenHeader(variable.apply(names().token().orElseThrow())));
    }

    private String tokenHeader(String token) {
        for (JsonNode scheme : pack.openapi().path("components").path("securitySchemes")) {
            if (scheme.path("in").asString("").equals("header")) {
                return scheme.path("name").asString() + ": " + token;
            }
        }
        return "Authorization: Bearer " + token;
    }

    @Override
    public CredentialNames names() {
        String prefix = pack.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return new CredentialNames(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(prefix + "_TOKEN"));
    }
}
