package dev.assay.verdict.rule;

import dev.assay.exchange.ErrorShape;
import dev.assay.spec.Operation;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about the names of errors, for contracts that tell them apart by name. Server errors are another rule's. */
final class ErrorRules {
    private static final String NAMED = "error-named";

    private final ErrorShape errors;

    ErrorRules(ErrorShape errors) {
        this.errors = errors;
    }

    List<ExchangeRule> all() {
        return List.of(
                rule(NAMED, this::named),
                rule("error-known", this::known),
                rule("error-status", this::status),
                rule("error-status-usual", this::usualStatus));
    }

    private interface Judging {
        void judge(Judged judged, Map<String, Operation.NamedError> listed, Optional<String> name, Ruling ruling);
    }

    private ExchangeRule rule(String name, Judging judging) {
        return new ExchangeRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void judge(Judged judged, Ruling ruling) {
                Map<String, Operation.NamedError> listed = judged.operation().errors();
                if (judged.response().refusal() && !listed.isEmpty()) {
                    judging.judge(judged, listed, errors.name(judged.response()), ruling);
                }
            }

            @Override
            public boolean isAboutForm() {
                return name.equals(NAMED);
            }
        };
    }

    private void named(Judged judged, Map<String, Operation.NamedError> listed, Optional<String> name, Ruling ruling) {
        ruling.check(name.isPresent(), "a refusal does not name its error", "the name of an error", "none", "");
    }

    private void known(Judged judged, Map<String, Operation.NamedError> listed, Optional<String> name, Ruling ruling) {
        name.ifPresent(error -> ruling.check(
                listed.containsKey(error),
                "a refusal names an error that the contract does not have",
                "one of " + String.join(", ", listed.keySet()),
                error,
                ""));
    }

    private void status(Judged judged, Map<String, Operation.NamedError> listed, Optional<String> name, Ruling ruling) {
        String status = Integer.toString(judged.response().status());
        name.map(listed::get)
                .ifPresent(error -> ruling.check(
                        error.statuses().contains(status),
                        name.get() + " comes with a status that is not its own",
                        String.join(" or ", error.statuses()),
                        status,
                        ""));
    }

    private void usualStatus(
            Judged judged, Map<String, Operation.NamedError> listed, Optional<String> name, Ruling ruling) {
        String status = Integer.toString(judged.response().status());
        name.map(listed::get)
                .filter(error -> error.statuses().contains(status))
                .ifPresent(error -> ruling.check(
                        error.statuses().get(0).equals(status),
                        name.get() + " comes with another status than usual",
                        error.statuses().get(0),
                        status,
                        ""));
    }
}
