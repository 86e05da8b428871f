package dev.assay.plan;

import dev.assay.spec.SpecException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Another form for a call with a JSON body, in the words of the features. */
public enum Form {
    /** JSON without its last brace. */
    CUT_SHORT(
            "JSON that is cut short",
            call -> call.withBody(body(call).substring(0, body(call).length() - 1))),
    /** The object in an array. */
    ARRAY("an array", call -> call.withBody("[" + body(call) + "]")),
    /** The object as a string. */
    STRING(
            "a string",
            call -> call.withBody(
                    JsonNodeFactory.instance.stringNode(body(call)).toString())),
    /** JSON, but nothing. */
    NULL("null", call -> call.withBody("null")),
    /** No body, though a type for it. */
    EMPTY("an empty body", call -> call.withBody("")),
    /** The object with a member that no contract has. */
    MORE_MEMBERS(
            "an object with a further member",
            call -> call.withMember("AssayNoSuchMember", JsonNodeFactory.instance.stringNode("x"))),
    /** The same body, whose type names a charset. */
    CHARSET("JSON whose type names a charset", call -> call.withContentTypeParameter("; charset=utf-8")),
    /** Another method, without a body. */
    GET("a GET", call -> call.withMethod("GET"));

    private final String phrase;
    private final UnaryOperator<Call> change;

    Form(String phrase, UnaryOperator<Call> change) {
        this.phrase = phrase;
        this.change = change;
    }

    /** The call in this form. */
    public Call of(Call call) {
        return change.apply(call);
    }

    /**
     * The form of that name.
     *
     * @throws SpecException if there is none
     */
    public static Form named(String phrase) {
        return Arrays.stream(values())
                .filter(form -> form.phrase.equals(phrase))
                .findFirst()
                .orElseThrow(() -> new SpecException("a call sent \"as " + phrase + "\" means nothing; there are: "
                        + Arrays.stream(values()).map(form -> form.phrase).collect(Collectors.joining(", "))));
    }

    private static String body(Call call) {
        return call.body().orElseThrow(() -> new SpecException("a call without a body cannot be sent in another form"));
    }
}
