package dev.assay.pack.aws;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Response;
import dev.assay.verdict.Reading;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Errors of awsJson 1.1: the name stands in the header {@code X-Amzn-Errortype}, or in {@code __type} or {@code code} of
 * the body; a namespace and {@code #} may stand before it, a colon and a URI after it.
 */
final class AwsErrors implements ErrorShape {
    private static final Set<String> THROTTLED = Set.of("TooManyRequestsException", "ThrottlingException");
    private static final Set<String> EXPIRED = Set.of("ExpiredTokenException", "RequestExpired");
    private static final Map<String, String> MEANINGS = Map.of(
            "ExpiredTokenException", "the session token has expired; get new temporary credentials",
            "RequestExpired", "the session token has expired; get new temporary credentials",
            "UnrecognizedClientException", "the access key or its session token is not known there",
            "InvalidClientTokenId", "the access key or its session token is not known there",
            "InvalidSignatureException", "the secret is not that of the access key, or the region is wrong",
            "SignatureDoesNotMatch", "the secret is not that of the access key, or the region is wrong",
            "AccessDeniedException", "these are not the credentials of the management account",
            "UnsupportedAPIEndpointException", "the service is not there in this region");

    @Override
    public Optional<String> name(Response refusal) {
        JsonNode body = Reading.of(refusal).json();
        return Stream.of(
                        refusal.header("X-Amzn-Errortype"),
                        body.path("__type").stringValueOpt(),
                        body.path("code").stringValueOpt())
                .flatMap(Optional::stream)
                .map(AwsErrors::bare)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The names that a refusal gives in its header and in {@code __type}, each once; clients look into one or the other. */
    static Set<String> names(Response refusal) {
        Set<String> names = new LinkedHashSet<>();
        refusal.header("X-Amzn-Errortype").map(AwsErrors::bare).ifPresent(names::add);
        Reading.of(refusal)
                .json()
                .path("__type")
                .stringValueOpt()
                .map(AwsErrors::bare)
                .ifPresent(names::add);
        names.remove("");
        return names;
    }

    @Override
    public boolean throttled(Response refusal) {
        return refusal.status() == 429
                || name(refusal).filter(THROTTLED::contains).isPresent();
    }

    @Override
    public boolean expired(Response refusal) {
        return name(refusal).filter(EXPIRED::contains).isPresent();
    }

    @Override
    public Optional<String> meaning(String name) {
        return Optional.ofNullable(MEANINGS.get(name));
    }

    private static String bare(String name) {
        int colon = name.indexOf(':');
        String before = colon < 0 ? name : name.substring(0, colon);
        return before.substring(before.indexOf('#') + 1);
    }
}
