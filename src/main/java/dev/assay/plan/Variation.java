package dev.assay.plan;

import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The words by which features name a value of a parameter, such as {@code one over its maximum}. Numbers come from the
 * contract, opaque strings from one that the target gave.
 */
public final class Variation {
    private static final Pattern LENGTH = Pattern.compile("of (\\d+) characters, never issued");
    private static final Pattern SUFFIX = Pattern.compile("with a suffix of (\\d+) characters(, never issued)?");
    private static final Pattern TWICE = Pattern.compile("given as (\\S+) and as (\\S+)");
    private static final Pattern UPPER = Pattern.compile("(\\S+) in upper case");

    private Variation() {}

    /**
     * The call with one parameter changed as the phrase says.
     *
     * @param sample an opaque value that the target gave for this parameter, for phrases that alter one; may be empty
     * @throws SpecException if the phrase says nothing about such a parameter
     */
    public static Call apply(Call call, Parameter parameter, String phrase, String sample) {
        if (phrase.equals("as an empty list")) {
            return call.withBare(parameter);
        }
        Optional<JsonNode> node = node(phrase, sample);
        if (node.isPresent() && parameter.in().equals("body")) {
            return call.withMember(parameter.name(), node.get());
        }
        Call changed = call.with(parameter, values(parameter, phrase, sample));
        // Many servers decode a slash before they look at the path, and then it is none that a page describes.
        return parameter.in().equals("path") && phrase.equals("with a slash in it") ? changed.ofNone() : changed;
    }

    /** A value of another JSON type. */
    private static Optional<JsonNode> node(String phrase, String sample) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Optional.ofNullable(
                switch (phrase) {
                    case "that is null" -> nodes.nullNode();
                    case "that is a number" -> nodes.numberNode(12345678);
                    case "that is a boolean" -> nodes.booleanNode(true);
                    case "that is a list" -> nodes.arrayNode().add(sample);
                    case "that is an object" -> nodes.objectNode().put("Value", sample);
                    default -> null;
                });
    }

    private static List<String> values(Parameter parameter, String phrase, String sample) {
        Matcher length = LENGTH.matcher(phrase);
        if (length.matches()) {
            return List.of(altered(stretched(sample, Integer.parseInt(length.group(1)))));
        }
        Matcher suffix = SUFFIX.matcher(phrase);
        if (suffix.matches()) {
            String sized = prefix(sample)
                    + stretched(sample.substring(prefix(sample).length()), Integer.parseInt(suffix.group(1)));
            return List.of(suffix.group(2) == null ? sized : altered(sized));
        }
        Matcher twice = TWICE.matcher(phrase);
        if (twice.matches()) {
            return List.of(twice.group(1), twice.group(2));
        }
        Matcher upper = UPPER.matcher(phrase);
        if (upper.matches() && parameter.values().contains(upper.group(1))) {
            return List.of(upper.group(1).toUpperCase(Locale.ROOT));
        }
        List<String> listed = Arrays.asList(phrase.split(" and "));
        if (parameter.values().containsAll(listed)) {
            return listed;
        }
        return switch (phrase) {
            case "at its minimum" -> List.of(sized(parameter, sample, bound(parameter, parameter.least())));
            case "at its maximum" -> List.of(sized(parameter, sample, bound(parameter, parameter.greatest())));
            case "at its default" -> List.of(Long.toString(bound(parameter, parameter.byDefault())));
            case "one under its minimum", "one shorter than its minimum" ->
                List.of(sized(parameter, sample, bound(parameter, parameter.least()) - 1));
            case "one under its maximum" ->
                List.of(sized(parameter, sample, bound(parameter, parameter.greatest()) - 1));
            case "one over its maximum", "one longer than its maximum" ->
                List.of(sized(parameter, sample, bound(parameter, parameter.greatest()) + 1));
            case "that is negative" -> List.of("-1");
            case "too large for any integer type" -> List.of("99999999999999999999999999");
            case "that is a word" -> List.of("many");
            case "with a letter after it" -> List.of("10x");
            case "with a fraction" -> List.of("1.5");
            case "left empty" -> List.of("");
            case "at their most" -> many(parameter, bound(parameter, parameter.greatest()));
            case "one over their most" -> many(parameter, bound(parameter, parameter.greatest()) + 1);
            case "that do not exist" -> List.of("no_such_" + parameter.name());
            case "that was never issued" -> List.of(altered(sample));
            case "in upper case, never issued" -> List.of(upperCase(sample));
            case "with a suffix in upper case" ->
                List.of(prefix(sample)
                        + sample.substring(prefix(sample).length()).toUpperCase(Locale.ROOT));
            case "cut short by a character" -> List.of(shortened(sample));
            case "with a character more" -> List.of(sample + "0");
            case "cut short, never issued" ->
                List.of(sample.length() > parameter.least().orElse(0) ? shortened(sample) : altered(sample));
            case "with a character more, never issued" ->
                List.of(sample.length() < parameter.greatest().orElse(Long.MAX_VALUE) ? sample + "0" : altered(sample));
            case "without its prefix" -> List.of(sample.substring(prefix(sample).length()));
            case "with another prefix" -> List.of(alteredAt(sample, 0));
            case "with its prefix in upper case" ->
                List.of(prefix(sample).toUpperCase(Locale.ROOT)
                        + sample.substring(prefix(sample).length()));
            case "with its prefix twice" -> List.of(prefix(sample) + sample);
            case "with another separator" ->
                List.of(sample.substring(0, Math.max(0, prefix(sample).length() - 1)) + "_"
                        + sample.substring(prefix(sample).length()));
            case "with another beginning, never issued" ->
                List.of(alteredAt(sample, prefix(sample).length()));
            case "inside a longer string" -> List.of("x" + sample + "x");
            case "with a line break after it" -> List.of(sample + "\n");
            case "with a carriage return and a line break after it" -> List.of(sample + "\r\n");
            case "with a null character after it" -> List.of(sample + "\u0000");
            case "with a space before it" -> List.of(" " + sample);
            case "with a space after it" -> List.of(sample + " ");
            case "in lower case" -> List.of(sample.toLowerCase(Locale.ROOT));
            case "that names no operation" -> List.of(prefix(sample) + "NoSuchOperation");
            case "altered by one character" -> List.of(alteredAt(sample, sample.length() / 2));
            case "with a quote in it" -> List.of(odd(parameter, sample, "'"));
            case "with a percent sign in it" -> List.of(odd(parameter, sample, "%"));
            case "with a slash in it" -> List.of(odd(parameter, sample, "/"));
            case "with a space in it" -> List.of(odd(parameter, sample, " "));
            case "with an underscore in it" -> List.of(odd(parameter, sample, "_"));
            case "with a hyphen in it" -> List.of(odd(parameter, sample, "-"));
            case "with a dot in it" -> List.of(odd(parameter, sample, "."));
            case "with a plus sign in it" -> List.of(odd(parameter, sample, "+"));
            case "with a colon in it" -> List.of(odd(parameter, sample, ":"));
            case "with a non-ASCII digit in it" -> List.of(odd(parameter, sample, "\u0664"));
            case "with a non-ASCII letter in it" -> List.of(odd(parameter, sample, "\u00e9"));
            default ->
                throw new SpecException("a value \"" + phrase + "\" of parameter \"" + parameter.name()
                        + "\" means nothing; see the words in README.md, \"How the Gherkin is organised\"");
        };
    }

    private static long bound(Parameter parameter, OptionalLong bound) {
        return bound.orElseThrow(() -> new SpecException("parameter \"" + parameter.name()
                + "\" has no such bound in openapi.yaml; its schema is " + parameter.schema()));
    }

    private static String sized(Parameter parameter, String sample, long bound) {
        return "string".equals(parameter.schema().path("type").asString(""))
                ? stretched(sample, (int) bound)
                : Long.toString(bound);
    }

    private static List<String> many(Parameter parameter, long count) {
        List<String> values = parameter.values();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(values.get(i % values.size()));
        }
        return many;
    }

    /** The sample up to the last mark inside it; empty where it has none. */
    private static String prefix(String sample) {
        return sample.substring(0, Math.max(sample.lastIndexOf('-'), sample.lastIndexOf('.')) + 1);
    }

    /** The sample cut or repeated to a length. */
    private static String stretched(String sample, int length) {
        String seed = sample.isEmpty() ? "m0" : sample;
        return seed.repeat(length / seed.length() + 1).substring(0, length);
    }

    /** The sample with up to eight of its last letters and digits exchanged for others of their kind. */
    private static String altered(String sample) {
        String altered = sample;
        for (int i = Math.max(0, sample.length() - 8); i < sample.length(); i++) {
            altered = alteredAt(altered, i);
        }
        return altered;
    }

    private static String alteredAt(String sample, int index) {
        if (sample.isEmpty()) {
            return "0";
        }
        char c = sample.charAt(index);
        char other = c;
        if (c >= '0' && c <= '9') {
            other = (char) ('0' + (c - '0' + 3) % 10);
        } else if (c >= 'a' && c <= 'z') {
            other = (char) ('a' + (c - 'a' + 7) % 26);
        } else if (c >= 'A' && c <= 'Z') {
            other = (char) ('A' + (c - 'A' + 7) % 26);
        } else {
            other = '0';
        }
        return sample.substring(0, index) + other + sample.substring(index + 1);
    }

    private static String shortened(String sample) {
        return sample.substring(0, Math.max(0, sample.length() - 1));
    }

    private static String upperCase(String sample) {
        String upper = sample.toUpperCase(Locale.ROOT);
        return upper.equals(sample) ? altered(sample) : upper;
    }

    /** The text inside the sample; where that were too long, in place of a character, so that one thing is wrong with it. */
    private static String odd(Parameter parameter, String sample, String text) {
        int middle = sample.length() / 2;
        boolean fits = sample.length() + text.length() <= parameter.greatest().orElse(Long.MAX_VALUE);
        return sample.substring(0, middle) + text + sample.substring(fits || sample.isEmpty() ? middle : middle + 1);
    }
}
