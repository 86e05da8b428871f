package dev.assay.report;

import dev.assay.report.Report.HeaderEntry;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Every exchange of a run in the form of an HTTP Archive, version 1.2. Members that begin with an underscore are Assay's
 * own, as the form allows. Written entry by entry: all bodies of a run together are long.
 */
final class HarFile {
    private static final String UNKNOWN = "unknown";
    /** Characters of a target that a terminal would hide or obey are escaped, with all others that are not ASCII. */
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private HarFile(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the exchanges in their order, and closes the stream. */
    static void write(Report report, Iterable<HarEntry> entries, OutputStream out) {
        try (JsonGenerator json = ASCII.createGenerator(ObjectWriteContext.empty(), out)) {
            new HarFile(json).log(report, entries);
        }
    }

    private void log(Report report, Iterable<HarEntry> entries) {
        json.writeStartObject();
        json.writeObjectPropertyStart("log");
        text("version", "1.2");
        object("creator", () -> {
            text("name", "Assay");
            text("version", report.assay());
        });
        text("_pack", report.pack());
        text("_target", report.target());
        text("_url", report.url());
        json.writeArrayPropertyStart("entries");
        for (HarEntry entry : entries) {
            // A line for each, so that a place in it can be found.
            json.writeRaw('\n');
            entry(entry);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void entry(HarEntry entry) {
        double millis = entry.nanos() / 1e6;
        json.writeStartObject();
        text("startedDateTime", entry.started().toString());
        json.writeNumberProperty("time", millis);
        object("request", () -> request(entry));
        object("response", () -> response(entry));
        object("cache", () -> {});
        object("timings", () -> {
            json.writeNumberProperty("send", 0);
            json.writeNumberProperty("wait", millis);
            json.writeNumberProperty("receive", 0);
            text("comment", "from the call to the last byte of the answer; the parts of it were not measured");
        });
        text("_id", entry.id());
        text("_scenario", entry.scenario());
        text("_caller", entry.caller());
        text("_operation", entry.operation());
        text("_codingError", entry.codingError());
        text("_trouble", entry.trouble());
        json.writeEndObject();
    }

    private void request(HarEntry entry) {
        text("method", entry.method());
        text("url", entry.url());
        text("httpVersion", UNKNOWN);
        array("cookies", () -> {});
        headers(entry.requestHeaders());
        array("queryString", () -> query(entry.url()));
        String body = entry.requestBody();
        if (body != null) {
            object("postData", () -> {
                text("mimeType", header(entry.requestHeaders(), "Content-Type"));
                text("text", body);
            });
        }
        json.writeNumberProperty("headersSize", -1);
        json.writeNumberProperty("bodySize", body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length);
    }

    private void response(HarEntry entry) {
        json.writeNumberProperty("status", entry.status());
        text("statusText", "");
        text("httpVersion", UNKNOWN);
        array("cookies", () -> {});
        headers(entry.responseHeaders());
        object("content", () -> {
            json.writeNumberProperty("size", entry.body().length);
            text("mimeType", header(entry.responseHeaders(), "Content-Type"));
            if (entry.status() != 0) {
                body(entry.body());
            }
        });
        text("redirectURL", header(entry.responseHeaders(), "Location"));
        json.writeNumberProperty("headersSize", -1);
        json.writeNumberProperty("bodySize", -1);
    }

    private void body(byte[] body) {
        if (ascii(body)) {
            json.writeName("text");
            json.writeUTF8String(body, 0, body.length);
            return;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            json.writeName("text");
            json.writeString(text.array(), text.arrayOffset(), text.remaining());
        } catch (CharacterCodingException e) {
            json.writeName("text");
            json.writeBinary(body);
            text("encoding", "base64");
        }
    }

    private static boolean ascii(byte[] body) {
        for (byte octet : body) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    private void headers(List<HeaderEntry> headers) {
        array("headers", () -> headers.forEach(header -> pair(header.name(), header.value())));
    }

    private void query(String url) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return;
        }
        for (String argument : url.substring(mark + 1).split("&", -1)) {
            int equals = argument.indexOf('=');
            pair(
                    decoded(equals < 0 ? argument : argument.substring(0, equals)),
                    equals < 0 ? "" : decoded(argument.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String header(List<HeaderEntry> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HeaderEntry::value)
                .findFirst()
                .orElse("");
    }

    private void pair(String name, String value) {
        json.writeStartObject();
        text("name", name);
        text("value", value);
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void object(String name, Runnable members) {
        json.writeObjectPropertyStart(name);
        members.run();
        json.writeEndObject();
    }

    private void array(String name, Runnable items) {
        json.writeArrayPropertyStart(name);
        items.run();
        json.writeEndArray();
    }
}
