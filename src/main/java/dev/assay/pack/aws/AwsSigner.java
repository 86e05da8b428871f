package dev.assay.pack.aws;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Signer;
import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signature Version 4, made by the vendor's own signer. */
final class AwsSigner implements Signer {
    private static final String SESSION_TOKEN = "X-Amz-Security-Token";
    /** A service that signatures may be made for, and not the one that is called. */
    private static final String ANOTHER_SERVICE = "sts";

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Scope scope;

    AwsSigner(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Set<SigningFlaw> flaws() {
        return EnumSet.allOf(SigningFlaw.class);
    }

    @Override
    public Optional<String> sessionTokenHeader() {
        return Optional.of(SESSION_TOKEN);
    }

    @Override
    public String scope() {
        return scope.toString();
    }

    @Override
    public Map<String, String> sign(URI base, Call call, Map<String, String> headers, Credentials credentials) {
        byte[] body = call.body().orElse("").getBytes(StandardCharsets.UTF_8);
        SignedRequest signed = signer.sign(request -> {
            request.identity(identity(call, credentials))
                    .request(unsigned(base, call, headers))
                    .payload(ContentStreamProvider.fromInputStreamSupplier(() -> new ByteArrayInputStream(body)))
                    .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region())
                    .putProperty(
                            AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                            has(call, SigningFlaw.ANOTHER_SERVICE) ? ANOTHER_SERVICE : scope.service());
            if (has(call, SigningFlaw.DAY_OLD)) {
                request.putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)));
            }
        });
        Map<String, String> added = new LinkedHashMap<>();
        signed.request().headers().forEach((name, values) -> {
            if (!headers.containsKey(name)) {
                added.put(name, values.get(0));
            }
        });
        return added;
    }

    /** Host, and what tells what is asked for: nothing that a proxy may change on the way. */
    private static SdkHttpRequest unsigned(URI base, Call call, Map<String, String> headers) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(call.method()))
                .uri(URI.create(base + call.encodedPath()));
        headers.forEach((name, value) -> {
            if (name.equals("Host") || call.headers().containsKey(name)) {
                request.putHeader(name, List.of(value));
            }
        });
        return request.build();
    }

    private static AwsCredentialsIdentity identity(Call call, Credentials credentials) {
        String accessKey = String.valueOf(credentials.accessKey());
        String secretKey = String.valueOf(credentials.secretKey());
        Optional<String> changed = call.headers().get(SESSION_TOKEN);
        Optional<String> token = changed != null ? changed : Optional.ofNullable(credentials.securityToken());
        return token.isPresent()
                ? AwsSessionCredentialsIdentity.create(accessKey, secretKey, token.get())
                : AwsCredentialsIdentity.create(accessKey, secretKey);
    }

    private static boolean has(Call call, SigningFlaw flaw) {
        return call.flaw().filter(flaw::equals).isPresent();
    }
}
