package dev.assay.prove.mutant;

import dev.assay.plan.Call;
import dev.assay.plan.Members;
import dev.assay.reference.mutant.Answered;
import dev.assay.reference.mutant.Asked;
import dev.assay.spec.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Requests that are taken otherwise than one constraint of a parameter says.
 *
 * @param listed the one value that is refused, where the constraint lists some
 * @param others the other constraints of the operation's parameters, one of which is broken to get a genuine refusal
 */
record RequestMutation(String name, Rule rule, Side side, Optional<String> listed, List<Rule> others)
        implements Mutation {

    /** On which side of the constraint it goes wrong. */
    enum Side {
        /** What breaks the constraint is taken for a legal value. */
        ACCEPTED_OUTSIDE("accepted-outside"),
        /** What just keeps it is refused. */
        REFUSED_INSIDE("refused-inside");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    @Override
    public String clause() {
        return rule.clause();
    }

    /** A legal call that is refused breaks, besides, what the operation promises of every legal call. */
    @Override
    public List<String> caughtBy() {
        return side == Side.ACCEPTED_OUTSIDE
                ? List.of(rule.clause())
                : List.of(rule.clause(), rule.operation().clause());
    }

    @Override
    public String description() {
        String bound = rule.keyword().equals("required")
                ? "required"
                : rule.keyword() + " " + rule.schema().path(rule.keyword());
        String subject = rule.operation().id() + ": " + rule.parameter().name() + " of " + bound;
        if (rule.keyword().equals("default")) {
            return subject
                    + (side == Side.ACCEPTED_OUTSIDE ? " is another value where it is absent." : " cannot be absent.");
        }
        return subject
                + (side == Side.ACCEPTED_OUTSIDE
                        ? " is accepted where it is just outside."
                        : " is refused where it is " + listed.orElse("just inside") + ".");
    }

    @Override
    public Optional<String> unseen(Census census) {
        return side == Side.ACCEPTED_OUTSIDE ? unseenOutside() : unseenInside(census);
    }

    private Optional<String> unseenOutside() {
        String in = rule.parameter().in();
        return switch (rule.keyword()) {
            case "default" -> another().isPresent() ? Optional.empty() : Optional.of("there is no other value");
            case "required" -> in.equals("path") ? Optional.of("a path without it is another path") : Optional.empty();
            default -> {
                if (rule.breaking().isPresent() || typed()) {
                    yield Optional.empty();
                }
                yield Optional.of(
                        rule.keyword().equals("type")
                                ? "whatever a " + in + " holds is "
                                        + (rule.parameter().list() && !rule.inItems() ? "a list" : "a string")
                                : Violation.impossible(
                                        rule.keyword(), rule.schema().path(rule.keyword())));
            }
        };
    }

    /** Whether it is about the type of what is written in JSON; all else that is sent is text. */
    private boolean typed() {
        return rule.keyword().equals("type") && rule.parameter().in().equals("body");
    }

    private Optional<String> unseenInside(Census census) {
        List<Census.Pair> inside = sent(census, asked -> rule.inside(values(asked), listed));
        if (inside.stream().anyMatch(pair -> pair.answered().success())) {
            return Optional.empty();
        }
        if (!inside.isEmpty()) {
            return Optional.of("the reference knows no such value");
        }
        boolean opaque = rule.schemas().type().equals("string")
                && rule.parameter().values().isEmpty();
        return opaque ? Optional.of("no call has such a value, and none can be made up") : Optional.empty();
    }

    @Override
    public Optional<String> gap(Census census) {
        Predicate<Asked> wanted = side == Side.REFUSED_INSIDE || rule.keyword().equals("default")
                ? asked -> rule.inside(values(asked), listed)
                : this::outside;
        return sent(census, wanted).isEmpty() ? Optional.of("no call of a run has such a value") : Optional.empty();
    }

    private List<Census.Pair> sent(Census census, Predicate<Asked> wanted) {
        return census.of(rule.operation().id())
                .filter(pair -> wanted.test(pair.asked()))
                .toList();
    }

    private boolean outside(Asked asked) {
        if (!typed()) {
            return rule.outside(values(asked));
        }
        JsonNode value = Members.value(
                new String(asked.body(), StandardCharsets.UTF_8),
                rule.parameter().name());
        return !value.isMissingNode() && !Keeps.one(rule.keyword(), rule.schema(), value);
    }

    private Optional<List<String>> values(Asked asked) {
        return Requests.values(rule.operation(), rule.parameter(), asked);
    }

    @Override
    public Altering altering(Census census) {
        AtomicReference<List<String>> accepted = new AtomicReference<>(List.of());
        AtomicReference<Optional<Answered>> refusal = new AtomicReference<>(Optional.empty());
        return (asked, genuine, behind) -> {
            Optional<Operation> operation = behind.requests().operation(asked);
            if (operation.filter(rule.operation()::equals).isEmpty()) {
                return genuine;
            }
            Optional<List<String>> values = values(asked);
            if (side == Side.REFUSED_INSIDE) {
                return genuine.success() && rule.inside(values, listed)
                        ? refusal.updateAndGet(known -> known.or(() -> refused(asked, behind)))
                                .orElse(genuine)
                        : genuine;
            }
            if (genuine.success()) {
                values.filter(rule::legal).ifPresent(accepted::set);
            }
            return accepted(asked, genuine, values, accepted.get(), behind).orElse(genuine);
        };
    }

    /** What the reference answers where a value outside is taken for a legal one. */
    private Optional<Answered> accepted(
            Asked asked, Answered genuine, Optional<List<String>> values, List<String> known, Altering.Behind behind) {
        List<List<String>> instead = new ArrayList<>();
        if (rule.keyword().equals("default")) {
            if (genuine.success() && values.isEmpty()) {
                another().ifPresent(instead::add);
            }
        } else if (genuine.refusal() && outside(asked)) {
            instead.addAll(rule.instead(values.orElse(List.of()), known));
        }
        Call call = Requests.call(rule.operation(), asked);
        return instead.stream()
                .map(other -> behind.ask(Requests.with(call, rule.parameter(), other)))
                .filter(Answered::success)
                .findFirst();
    }

    /** How the reference refuses: what it answers where a constraint is broken, this one by preference. */
    private Optional<Answered> refused(Asked asked, Altering.Behind behind) {
        List<Rule> rules = new ArrayList<>(List.of(rule));
        rules.addAll(others);
        Call call = Requests.call(rule.operation(), asked);
        return rules.stream()
                .flatMap(other -> other.breaking().stream()
                        .map(values -> behind.ask(Requests.with(call, other.parameter(), values))))
                .filter(Answered::refusal)
                .findFirst();
    }

    /** A legal value that is not the default. */
    private Optional<List<String>> another() {
        String usual = rule.schema().path("default").asString("");
        List<String> others = new ArrayList<>(rule.parameter().values());
        rule.parameter().byDefault().ifPresent(number -> {
            others.add(Long.toString(number + 1));
            others.add(Long.toString(number - 1));
        });
        return others.stream()
                .filter(value -> !value.equals(usual))
                .map(List::of)
                .filter(rule::legal)
                .findFirst();
    }
}
