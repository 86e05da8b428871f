package dev.assay.run;

import dev.assay.exchange.Header;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an HTTP Archive entry by entry, so that no more of it is in memory than one. Takes what browsers and proxies leave
 * out, and members that it does not know; what cannot be read at all is told with its line and column.
 */
final class HarReader {
    private static final long LARGEST = 512L << 20;
    private static final int LONGEST_TEXT = 48 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final Consumer<Entry> told;
    private Optional<String> url = Optional.empty();
    private Optional<String> pack = Optional.empty();

    private HarReader(Path file, Consumer<Entry> told) {
        this.file = file;
        this.told = told;
    }

    /**
     * One entry.
     *
     * @param number its place among the entries, from 1 on
     * @param started as it stands there; empty where nothing does
     * @param millis how long it took; 0 where nobody says
     * @param requestBody null where there was none
     * @param status 0 where there was no answer
     * @param body null where it was not recorded
     * @param own what a run of this kit added
     */
    record Entry(
            int number,
            String method,
            String url,
            String started,
            double millis,
            List<Header> requestHeaders,
            @Nullable String requestBody,
            int status,
            List<Header> responseHeaders,
            byte @Nullable [] body,
            Own own) {}

    /** Members that a run of this kit adds; null where it is not from one, or has none. */
    record Own(
            @Nullable String id,
            @Nullable String scenario,
            @Nullable String caller,
            @Nullable String operation,
            @Nullable String codingError,
            @Nullable String trouble) {}

    /**
     * What a run of this kit says of the whole; empty where it did not write the file.
     *
     * @param url URL of the target
     */
    record Origin(Optional<String> pack, Optional<String> url) {}

    /**
     * Reads the file.
     *
     * @param told told of every entry, in the order of the file
     * @throws UsageException if it cannot be read, or is no HTTP Archive
     */
    static Origin read(Path file, Consumer<Entry> told) {
        return new HarReader(file, told).read();
    }

    private Origin read() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("\"" + file + "\": there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new UsageException("\"" + file + "\" is larger than " + (LARGEST >> 20)
                        + " MiB: record less, or save it in parts");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    JsonParser json = JSON.createParser(in)) {
                if (!document(json)) {
                    throw new UsageException("\"" + file + "\" is no HTTP Archive: it has no \"log\" with \"entries\";"
                            + " expected what a browser or a proxy saves as HAR");
                }
            }
            return new Origin(pack, url);
        } catch (JacksonException e) {
            throw new UsageException(place(e.getLocation()) + ": this is no whole JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UsageException("\"" + file + "\" cannot be read: " + e);
        }
    }

    /** Whether it has entries. To be read to its end, or a file that was cut short would pass. */
    private boolean document(JsonParser json) {
        boolean found = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean log = json.currentName().equals("log");
                if (json.nextToken() == JsonToken.START_OBJECT && log) {
                    found |= log(json);
                } else {
                    json.skipChildren();
                }
            }
        } else {
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            throw new UsageException(place(json.currentTokenLocation()) + ": there is more behind the end of the JSON");
        }
        return found;
    }

    private boolean log(JsonParser json) {
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                found = true;
                int number = 0;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    String place = place(json.currentTokenLocation());
                    told.accept(entry(++number, place, JSON.readTree(json)));
                }
            } else if (name.equals("_url") && value == JsonToken.VALUE_STRING) {
                url = Optional.of(json.getString());
            } else if (name.equals("_pack") && value == JsonToken.VALUE_STRING) {
                pack = Optional.of(json.getString());
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static Entry entry(int number, String place, JsonNode entry) {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        JsonNode post = request.path("postData").path("text");
        return new Entry(
                number,
                needed(place, "request.method", request.path("method")),
                needed(place, "request.url", request.path("url")),
                entry.path("startedDateTime").asString(""),
                Math.max(0, entry.path("time").asDouble(0)),
                headers(request.path("headers")),
                post.isString() ? post.stringValue() : null,
                response.path("status").asInt(0),
                headers(response.path("headers")),
                body(place, response),
                new Own(
                        text(entry, "_id"),
                        text(entry, "_scenario"),
                        text(entry, "_caller"),
                        text(entry, "_operation"),
                        text(entry, "_codingError"),
                        text(entry, "_trouble")));
    }

    private static String needed(String place, String name, JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new UsageException(
                    place + ": an entry has no \"" + name + "\"; every entry of an HTTP Archive has one");
        }
        return value.stringValue();
    }

    /** Without those of HTTP/2 that begin with a colon and repeat method and URL. */
    private static List<Header> headers(JsonNode list) {
        List<Header> headers = new ArrayList<>();
        list.forEach(header -> {
            String name = header.path("name").asString("");
            if (!name.isEmpty() && !name.startsWith(":")) {
                headers.add(new Header(name, header.path("value").asString("")));
            }
        });
        return List.copyOf(headers);
    }

    private static byte @Nullable [] body(String place, JsonNode response) {
        JsonNode content = response.path("content");
        JsonNode text = content.path("text");
        int status = response.path("status").asInt(0);
        if (!text.isString()) {
            boolean none =
                    status == 204 || status == 304 || content.path("size").asLong(-1) == 0;
            return none ? new byte[0] : null;
        }
        if (!content.path("encoding").asString("").equalsIgnoreCase("base64")) {
            return text.stringValue().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text.stringValue());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    place + ": the entry's response.content says base64, but its text is none: " + e.getMessage());
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : null;
    }

    private String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? file.toString()
                : file + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
