package dev.assay.spec;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads strings in which {@code ${NAME}} stands for the value of an environment variable. */
final class EnvironmentReference extends StdScalarDeserializer<String> {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final UnaryOperator<@Nullable String> environment;

    EnvironmentReference(UnaryOperator<@Nullable String> environment) {
        super(String.class);
        this.environment = environment;
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString();
        if (text == null) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(match -> {
            String value = environment.apply(match.group(1));
            if (value == null && !match.group(1).matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw DatabindException.from(
                        parser,
                        "what stands between ${ and } is no name of an environment variable, and not shown since it may"
                                + " be a secret; a value that holds ${ itself goes into a variable");
            }
            if (value == null) {
                throw DatabindException.from(
                        parser,
                        "\"" + match.group() + "\" names an environment variable that is not set; set " + match.group(1)
                                + ", or write the value");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
