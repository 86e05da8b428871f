package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.aws.server.Variant;
import dev.assay.reference.http.Answer;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Other ways to come by ids. The lists are no part of the contract: whatever they do, nobody may be failed for it. */
final class ListVariants {
    private static final String ITEMS = "CreateAccountStatuses";
    private static final String TOKEN = "NextToken";
    private static final String MARK = "empty:";

    private ListVariants() {}

    /** Without a list, nothing is known of its pages: they stand by themselves. */
    static List<NamedVariant> closed() {
        return List.of(
                of(
                        "list-unknown",
                        "The list operation is not there.",
                        () -> new Closed(new Refusal(
                                "UnknownOperationException", "The operation is not one that this service has."))),
                of(
                        "list-denied",
                        "Nobody may list requests.",
                        () -> new Closed(new Refusal(
                                "AccessDeniedException", "You don't have permissions to access this resource."))));
    }

    static List<NamedVariant> open() {
        return List.of(
                of("list-empty-pages", "Each page of the list is followed by an empty one.", EmptyPages::new),
                of("list-starts-empty", "The first page of the list is empty, and others follow.", StartsEmpty::new),
                of("list-pages-of-3", "No page of the list has more than three requests.", () -> new Limited(3)),
                of(
                        "list-reversed",
                        "Each page of the list is in the reverse order.",
                        () -> Answering.brought(
                                Operation.LIST, answer -> answer.edit(body -> reverse(body.withArray(ITEMS))))),
                of(
                        "list-token-null",
                        "NextToken is null on the last page.",
                        () -> Answering.brought(
                                Operation.LIST,
                                answer -> answer.edit(body -> {
                                    if (!body.has(TOKEN)) {
                                        body.putNull(TOKEN);
                                    }
                                }))));
    }

    private static NamedVariant of(String name, String description, Supplier<Variant> make) {
        return NamedVariant.of(name, description, make);
    }

    private static void reverse(ArrayNode items) {
        List<JsonNode> all = new java.util.ArrayList<>(items.valueStream().toList());
        Collections.reverse(all);
        items.removeAll();
        items.addAll(all);
    }

    private record Closed(Refusal refusal) implements Variant {
        @Override
        public JsonNode input(Call call, JsonNode input) {
            if (call.operation() == Operation.LIST) {
                throw refusal;
            }
            return input;
        }
    }

    private record Limited(int most) implements Variant {
        @Override
        public JsonNode input(Call call, JsonNode input) {
            return call.operation() == Operation.LIST && input instanceof ObjectNode body
                    ? body.deepCopy()
                            .put(
                                    "MaxResults",
                                    Math.min(most, body.path("MaxResults").asInt(most)))
                    : input;
        }
    }

    private static String token(Call call) {
        return call.input().path(TOKEN).asString("");
    }

    private static JsonNode unmarked(Call call, JsonNode input) {
        boolean marked = call.operation() == Operation.LIST && token(call).startsWith(MARK);
        return marked && input instanceof ObjectNode body
                ? body.deepCopy().put(TOKEN, token(call).substring(MARK.length()))
                : input;
    }

    private static Answer emptied(Answer answer, String next) {
        return answer.edit(body -> {
            body.putArray(ITEMS);
            body.put(TOKEN, next);
        });
    }

    /** Marks the token of each page; who comes with such a token gets an empty page and the token itself. */
    private static final class EmptyPages implements Variant {
        @Override
        public JsonNode input(Call call, JsonNode input) {
            return unmarked(call, input);
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            if (call.operation() != Operation.LIST || !answer.ok()) {
                return answer;
            }
            if (token(call).startsWith(MARK)) {
                return emptied(answer, token(call).substring(MARK.length()));
            }
            return answer.edit(body -> {
                if (body.has(TOKEN)) {
                    body.put(TOKEN, MARK + body.path(TOKEN).asString());
                }
            });
        }
    }

    /** Sends who comes without a token to the first page proper. */
    private static final class StartsEmpty implements Variant {
        @Override
        public JsonNode input(Call call, JsonNode input) {
            return token(call).equals(MARK) && input instanceof ObjectNode body
                    ? body.deepCopy().without(TOKEN)
                    : input;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return call.operation() == Operation.LIST
                            && answer.ok()
                            && token(call).isEmpty()
                    ? emptied(answer, MARK)
                    : answer;
        }
    }
}
