package dev.assay.reference.aws;

import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends calls to a server, as they are or signed by the vendor's own signer. */
final class Asker {
    static final String DESCRIBE = "DescribeCreateAccountStatus";
    static final String LIST = "ListCreateAccountStatus";
    static final String CREATE = "CreateAccount";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AwsServer server;

    Asker(AwsServer server) {
        this.server = server;
    }

    /**
     * How a call is signed.
     *
     * @param token session token; null for none
     */
    record Signing(Keys keys, @Nullable String token, String service, String region, Clock clock) {
        Signing as(Keys other, @Nullable String itsToken) {
            return new Signing(other, itsToken, service, region, clock);
        }

        Signing forService(String other) {
            return new Signing(keys, token, other, region, clock);
        }

        Signing inRegion(String other) {
            return new Signing(keys, token, service, other, clock);
        }

        Signing at(Clock other) {
            return new Signing(keys, token, service, region, other);
        }
    }

    /** As the management account, now. */
    Signing usual() {
        return new Signing(server.credentials().management(), null, "organizations", "us-east-1", Clock.systemUTC());
    }

    /** Asks as the management account. */
    Reply ask(String operation, String body) throws IOException, InterruptedException {
        return ask(operation, body, usual());
    }

    Reply ask(String operation, String body, Signing signing) throws IOException, InterruptedException {
        return send("POST", "/", sign("/", headers(operation), body, signing), body);
    }

    Reply describe(String id) throws IOException, InterruptedException {
        return ask(DESCRIBE, JsonMapper.shared().writeValueAsString(Map.of("CreateAccountRequestId", id)));
    }

    static Map<String, String> headers(String operation) {
        return Map.of(
                "Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "AWSOrganizationsV20161128." + operation);
    }

    /** Headers of a signed call with method POST, these headers among them. */
    Map<String, String> sign(String pathAndQuery, Map<String, String> headers, String body, Signing signing) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create(server.uri() + pathAndQuery));
        headers.forEach(request::putHeader);
        AwsCredentialsIdentity identity = signing.token() == null
                ? AwsCredentialsIdentity.create(
                        signing.keys().accessKey(), signing.keys().secretKey())
                : AwsSessionCredentialsIdentity.create(
                        signing.keys().accessKey(), signing.keys().secretKey(), signing.token());
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(it -> it.identity(identity)
                        .request(request.build())
                        .payload(() -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, signing.service())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, signing.region())
                        .putProperty(HttpSigner.SIGNING_CLOCK, signing.clock()))
                .request();
        Map<String, String> all = new HashMap<>();
        signed.forEachHeader((name, values) -> all.put(name, values.get(0)));
        all.remove("Host");
        return all;
    }

    Reply send(String method, String pathAndQuery, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + pathAndQuery))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return new Reply(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /** Every request of a walk. */
    List<JsonNode> walk(String members) throws IOException, InterruptedException {
        List<JsonNode> requests = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = ask(LIST, "{" + members + token + "}").json();
            page.path("CreateAccountStatuses").forEach(requests::add);
            String next = page.path("NextToken").asString("");
            token = next.isEmpty() ? "" : (members.isEmpty() ? "" : ",") + "\"NextToken\":\"" + next + "\"";
        } while (!token.isEmpty());
        return requests;
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> response) {
        Reply(HttpResponse<byte[]> response) {
            this(response.statusCode(), response);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String error() {
            return json().path("__type").asString("");
        }

        String message() {
            return json().path("Message").asString("");
        }

        String reason() {
            return json().path("Reason").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
