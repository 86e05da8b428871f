package dev.assay.pack.huaweicloud;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import dev.assay.exchange.Credentials;
import dev.assay.exchange.Signer;
import dev.assay.plan.Argument;
import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs with the vendor's own signer, or sends the token; temporary keys bring their security token along. */
final class HuaweicloudSigner implements Signer {
    static final String TOKEN = "X-Auth-Token";

    private static final String SECURITY_TOKEN = "X-Security-Token";
    private static final String DATE = "X-Sdk-Date";
    private static final DateTimeFormatter DATE_FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final boolean signs;

    /** @param signs whether the management account has keys to sign with, and not a token */
    HuaweicloudSigner(boolean signs) {
        this.signs = signs;
    }

    @Override
    public Set<SigningFlaw> flaws() {
        return signs ? EnumSet.of(SigningFlaw.DAY_OLD) : Set.of();
    }

    @Override
    public Optional<String> sessionTokenHeader() {
        return Optional.of(SECURITY_TOKEN);
    }

    @Override
    public Map<String, String> sign(URI base, Call call, Map<String, String> headers, Credentials credentials) {
        if (credentials.token() != null) {
            return Map.of(TOKEN, credentials.token());
        }
        Map<String, String> added = new LinkedHashMap<>();
        securityToken(call, credentials).ifPresent(token -> added.put(SECURITY_TOKEN, token));
        boolean dayOld = call.flaw().filter(SigningFlaw.DAY_OLD::equals).isPresent();
        // The signer takes the date that it is given, and signs that.
        added.put(DATE, DATE_FORM.format(Instant.now().minus(dayOld ? Duration.ofDays(1) : Duration.ZERO)));
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Argument argument : call.query()) {
            query.computeIfAbsent(argument.name(), name -> new ArrayList<>())
                    .add(argument.value() == null ? "" : argument.value());
        }
        HttpRequest.HttpRequestBuilder request = HttpRequest.newBuilder()
                .withMethod(HttpMethod.valueOf(call.method()))
                .withEndpoint(base.toString())
                // Before encoding: the signer encodes it itself.
                .withPath(call.decodedPath());
        query.forEach(request::addQueryParam);
        added.forEach(request::addHeader);
        added.putAll(AKSKSigner.getInstance()
                .sign(
                        request.build(),
                        new BasicCredentials().withAk(credentials.accessKey()).withSk(credentials.secretKey())));
        return added;
    }

    private static Optional<String> securityToken(Call call, Credentials credentials) {
        Optional<String> changed = call.headers().get(SECURITY_TOKEN);
        return changed != null ? changed : Optional.ofNullable(credentials.securityToken());
    }
}
