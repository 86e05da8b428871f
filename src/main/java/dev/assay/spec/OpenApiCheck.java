package dev.assay.spec;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;

/** Holds an OpenAPI document against the OpenAPI specification. Takes half a second: for packs that the kit does not know yet. */
public final class OpenApiCheck {
    private OpenApiCheck() {}

    /**
     * Does nothing if the document is well formed.
     *
     * @throws SpecException if it is not, with what the parser says
     */
    public static void check(Path file) {
        // Before the parser reads it, which fetches whatever a reference names.
        References.check(file, Yaml.tree(file));
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(Yaml.text(file), List.of(), options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        if (result.getOpenAPI() == null || !messages.isEmpty()) {
            throw new SpecException("\"" + file + "\" is no OpenAPI document: " + String.join("; ", messages));
        }
    }
}
