package dev.assay.pack.aws;

import dev.assay.exchange.ErrorShape;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What one answer must tell beside what schemas can ask for. */
final class AnswerRules {
    private AnswerRules() {}

    static List<ExchangeRule> all(ErrorShape errors) {
        return List.of(
                rule("error-has-message", AnswerRules::message),
                rule("error-has-one-name", AnswerRules::oneName),
                rule("invalid-input-has-reason", (judged, ruling) -> reason(errors, judged, ruling)),
                rule("request-id", AnswerRules::requestId));
    }

    private static ExchangeRule rule(String name, BiConsumer<Judged, Ruling> judge) {
        return new ExchangeRule() {
            @Override
            public String name() {
                return "aws/" + name;
            }

            @Override
            public void judge(Judged judged, Ruling ruling) {
                judge.accept(judged, ruling);
            }
        };
    }

    private static void message(Judged judged, Ruling ruling) {
        if (judged.response().refusal() && judged.json().isObject()) {
            ruling.check(
                    told(judged.json().path("message")) || told(judged.json().path("Message")),
                    "a refusal does not say what is wrong",
                    "a text in Message or message",
                    "none; there are " + judged.json().propertyNames(),
                    "");
        }
    }

    private static void oneName(Judged judged, Ruling ruling) {
        Set<String> names = AwsErrors.names(judged.response());
        if (judged.response().refusal() && !names.isEmpty()) {
            ruling.check(
                    names.size() == 1,
                    "a refusal is named one way in its header and another in its body",
                    "one name",
                    String.join(" and ", names),
                    "/__type");
        }
    }

    private static void reason(ErrorShape errors, Judged judged, Ruling ruling) {
        if (judged.response().refusal()
                && errors.name(judged.response())
                        .filter("InvalidInputException"::equals)
                        .isPresent()) {
            ruling.check(
                    told(judged.json().path("Reason")),
                    "an InvalidInputException gives no Reason",
                    "a member \"Reason\"",
                    "none; there are " + judged.json().propertyNames(),
                    "");
        }
    }

    private static void requestId(Judged judged, Ruling ruling) {
        ruling.check(
                judged.response()
                        .header("x-amzn-RequestId")
                        .filter(id -> !id.isBlank())
                        .isPresent(),
                "an answer has no request id",
                "a header x-amzn-RequestId",
                "none",
                "x-amzn-RequestId");
    }

    private static boolean told(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }
}
