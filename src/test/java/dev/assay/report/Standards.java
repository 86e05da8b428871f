package dev.assay.report;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standards that the views are held to: JSON Schemas of others, out of test dependencies, and an XSD of our own. */
final class Standards {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HAR = "/META-INF/resources/webjars/har-schema/2.0.0/lib/";
    private static final List<String> PARTS = List.of(
            "afterRequest",
            "beforeRequest",
            "browser",
            "cache",
            "content",
            "cookie",
            "creator",
            "entry",
            "har",
            "header",
            "log",
            "page",
            "pageTimings",
            "postData",
            "query",
            "request",
            "response",
            "timings");

    private Standards() {}

    /** What is wrong with an HTTP Archive. */
    static List<String> har(String text) {
        Map<String, String> schemas = new HashMap<>();
        // Each calls itself by a relative name, which only means something where it came from a place.
        PARTS.forEach(part -> schemas.put(
                "http://har.example/" + part + ".json",
                resource(HAR + part + ".json").replaceAll("\"([A-Za-z]+\\.json)#\"", "\"http://har.example/$1\"")));
        return errors(schema(SpecificationVersion.DRAFT_6, schemas, "http://har.example/har.json"), text);
    }

    /** What is wrong with a SARIF log. */
    static List<String> sarif(String text) {
        String place = "https://sarif.example/sarif.json";
        String schema = resource("/schema/sarif-schema-2.1.0.json").replaceFirst("\"\\$id\": \"[^\"]*\",", "");
        return errors(schema(SpecificationVersion.DRAFT_7, Map.of(place, schema), place), text);
    }

    /** What is wrong with JUnit XML; empty where nothing is. */
    static String junit(String xml) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var validator = factory.newSchema(new StreamSource(new StringReader(resource("/dev/assay/report/junit.xsd"))))
                .newValidator();
        try {
            validator.validate(new StreamSource(new StringReader(xml)));
            return "";
        } catch (org.xml.sax.SAXException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Schema schema(SpecificationVersion version, Map<String, String> schemas, String place) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(schemas)
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        return registry.getSchema(SchemaLocation.of(place));
    }

    private static List<String> errors(Schema schema, String text) {
        JsonNode json = JSON.readTree(text);
        return schema.validate(json).stream().map(Object::toString).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Standards.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
