package dev.assay.reference.aws;

import dev.assay.reference.aws.Asker.Signing;
import dev.assay.reference.aws.server.AwsServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the least that has to be signed, which the vendor's signer cannot be brought to: host and date. */
final class ByHand {
    private ByHand() {}

    static Map<String, String> sign(AwsServer server, Signing signing, String body) throws Exception {
        String date = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(signing.clock().instant());
        String scope = date.substring(0, 8) + "/" + signing.region() + "/" + signing.service() + "/aws4_request";
        String canonical = "POST\n/\n\nhost:" + server.uri().getAuthority() + "\nx-amz-date:" + date
                + "\n\nhost;x-amz-date\n" + hash(body);
        byte[] key = ("AWS4" + signing.keys().secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        String signature = HexFormat.of()
                .formatHex(hmac(key, "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + hash(canonical)));
        Map<String, String> headers = new HashMap<>(Asker.headers(Asker.LIST));
        headers.put("X-Amz-Date", date);
        headers.put(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + signing.keys().accessKey() + "/" + scope
                        + ", SignedHeaders=host;x-amz-date, Signature=" + signature);
        return headers;
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
