package dev.assay.prove.mutant;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a JSON Schema validator says of a body: {@code place keyword}, one for each breach. */
final class Validator {
    private static final String IRI = "urn:test:document";

    private final SchemaRegistry registry;

    Validator(JsonNode document) {
        Dialect dialect =
                Dialect.builder(Dialects.getOpenApi31()).format(new Zoned()).build();
        this.registry = SchemaRegistry.withDialect(dialect, builder -> builder.defaultDialectId(dialect.getId())
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build())
                .schemas(Map.of(IRI, document.toString())));
    }

    List<String> breaches(String pointer, JsonNode body) {
        Schema schema = registry.getSchema(SchemaLocation.of(IRI + "#" + pointer));
        return schema.validate(body).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .sorted()
                .toList();
    }

    private static final class Zoned implements Format {
        @Override
        public String getName() {
            return "zoned-date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return value.matches("\\d{4}-\\d{2}-\\d{2}T[^ ]+(Z|[+-]\\d{2}:?\\d{2})");
        }
    }
}
