package dev.assay.sign;

import dev.assay.run.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is signed: {@code evidence.json}.
 *
 * @param assay version of the kit
 * @param signed ISO 8601, UTC; as the machine that signed had it
 * @param publicKey in DER, base64
 * @param files SHA-256 by the names of the files of a target's folder
 * @param contract SHA-256 by the names of the files of the pack
 */
public record Statement(
        String assay,
        String pack,
        String signed,
        String publicKey,
        Map<String, String> files,
        Map<String, String> contract) {
    private static final String SCHEMA = "1";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A short name of the key that signed; only one that verified the statement may be shown so. */
    public String fingerprint() {
        return VerifyingKey.fingerprint(Base64.getDecoder().decode(publicKey));
    }

    byte[] json() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("schema", SCHEMA);
        json.put("assay", assay);
        json.put("pack", pack);
        json.put("signed", signed);
        json.put("publicKey", publicKey);
        ObjectNode digests = json.putObject("files");
        files.forEach(digests::put);
        ObjectNode sources = json.putObject("contract");
        contract.forEach(sources::put);
        return (MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one back.
     *
     * @param where what messages call it
     * @throws UsageException if it is none
     */
    static Statement read(String where, byte[] content) {
        JsonNode json;
        try {
            json = MAPPER.readTree(content);
        } catch (JacksonException e) {
            throw new UsageException(where + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": this is no whole JSON");
        }
        String schema = text(where, json, "schema");
        if (!schema.equals(SCHEMA)) {
            throw new UsageException(where + ": \"schema\" is \"" + schema + "\"; this version of Assay reads \""
                    + SCHEMA + "\" only: verify it with the version that wrote it");
        }
        return new Statement(
                text(where, json, "assay"),
                text(where, json, "pack"),
                text(where, json, "signed"),
                text(where, json, "publicKey"),
                digests(where, json, "files"),
                digests(where, json, "contract"));
    }

    private static String text(String where, JsonNode json, String name) {
        return json.path(name)
                .asStringOpt()
                .orElseThrow(() ->
                        new UsageException(where + ": this is no statement of evidence: it has no \"" + name + "\""));
    }

    private static Map<String, String> digests(String where, JsonNode json, String name) {
        Map<String, String> digests = new TreeMap<>();
        if (!json.path(name).isObject()) {
            throw new UsageException(where + ": this is no statement of evidence: it has no \"" + name + "\"");
        }
        json.path(name)
                .properties()
                .forEach(one -> digests.put(one.getKey(), text(where, json.path(name), one.getKey())));
        return digests;
    }
}
