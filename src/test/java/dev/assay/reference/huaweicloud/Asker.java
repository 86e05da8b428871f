package dev.assay.reference.huaweicloud;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends calls to a server, as they are or signed by the vendor's own signer. */
final class Asker {
    static final String LIST = "/v1/organizations/create-account-status";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HuaweicloudServer server;

    Asker(HuaweicloudServer server) {
        this.server = server;
    }

    /** Asks as the management account, by token. */
    Reply ask(String pathAndQuery) throws IOException, InterruptedException {
        return send(
                "GET", pathAndQuery, Map.of("X-Auth-Token", server.credentials().managementToken()));
    }

    Reply ask(String pathAndQuery, Map<String, String> headers) throws IOException, InterruptedException {
        return send("GET", pathAndQuery, headers);
    }

    Reply send(String method, String pathAndQuery, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response);
    }

    /** Headers of a signed call, made by the vendor's signer from these headers. */
    Map<String, String> sign(Keys keys, String pathAndQuery, Map<String, String> headers) {
        URI uri = URI.create(server.uri() + pathAndQuery);
        var request = com.huaweicloud.sdk.core.http.HttpRequest.newBuilder()
                .withMethod(HttpMethod.GET)
                .withEndpoint(server.uri().toString())
                .withPath(uri.getRawPath())
                .addHeaders(headers);
        query(uri.getRawQuery()).forEach(request::addQueryParam);
        var credentials = new BasicCredentials().withAk(keys.accessKey()).withSk(keys.secretKey());
        Map<String, String> signed = new HashMap<>(headers);
        signed.putAll(AKSKSigner.getInstance().sign(request.build(), credentials));
        signed.remove("Host");
        return signed;
    }

    Reply askSigned(Keys keys, String pathAndQuery) throws IOException, InterruptedException {
        return ask(pathAndQuery, sign(keys, pathAndQuery, Map.of()));
    }

    /** Ids of a whole walk. */
    List<String> walk(String query) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String marker = "";
        do {
            JsonNode page = ask(LIST + "?" + query + marker).json();
            for (JsonNode item : page.at("/create_account_statuses")) {
                ids.add(item.at("/id").asString());
            }
            String next = page.at("/page_info/next_marker").asString("");
            marker = next.isEmpty() ? "" : "&marker=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!marker.isEmpty());
        return ids;
    }

    private static Map<String, List<String>> query(@Nullable String rawQuery) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            String[] parts = pair.split("=", 2);
            List<String> values = query.computeIfAbsent(parts[0], name -> new ArrayList<>());
            if (parts.length > 1) {
                values.add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> response) {
        Reply(HttpResponse<byte[]> response) {
            this(response.statusCode(), response);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String code() {
            return json().at("/error_code").asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
