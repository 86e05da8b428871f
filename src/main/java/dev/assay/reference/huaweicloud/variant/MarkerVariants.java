package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Refusal;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Markers of other forms. */
final class MarkerVariants {
    private static final int LONGEST = 400;
    private static final int NONCE = 8;

    private MarkerVariants() {}

    /** Issues other markers than usual. */
    record Marked(UnaryOperator<Markers> edit) implements Variant {
        @Override
        public Markers markers(Markers usual) {
            return edit.apply(usual);
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                form(
                        "marker-url-safe",
                        "A marker has letters, digits, dashes and underscores only.",
                        marker -> marker.replace('+', '-').replace('/', '_').replace("=", ""),
                        marker -> padded(marker.replace('-', '+').replace('_', '/'))),
                form(
                        "marker-400",
                        "A marker has exactly 400 characters.",
                        marker -> "x".repeat(LONGEST - marker.length() - 1) + "." + marker,
                        marker -> marker.length() == LONGEST ? marker.replaceFirst("^x*\\.", "") : ""),
                NamedVariant.of(
                        "marker-4", "A marker has exactly 4 characters.", () -> new Marked(usual -> new Table())),
                prefixed("marker-reserved", "A marker has characters that mean something in a URL.", "/?#&=+%;:@, \""),
                prefixed("marker-percent", "A marker looks as if it were percent-encoded.", "%2B%20+%C3%A9%zz%"),
                prefixed("marker-non-ascii", "A marker has letters outside ASCII.", "Zürich 平台 \uD83D\uDE80 "),
                form(
                        "marker-json",
                        "A marker is JSON.",
                        marker -> "{\"after\": \"" + marker + "\"}",
                        marker -> marker.replaceFirst("^\\{\"after\": \"(.*)\"}$", "$1")),
                form(
                        "marker-fresh",
                        "A page has another marker each time, and all of them stay good.",
                        marker -> nonce() + marker,
                        marker -> marker.length() > NONCE ? marker.substring(NONCE) : ""),
                NamedVariant.of(
                        "marker-bound",
                        "A marker is refused with another limit than the one it came from.",
                        () -> new Marked(Bound::new)),
                NamedVariant.of(
                        "marker-unknown-404",
                        "A marker that was never issued is refused with 404.",
                        () -> new Marked(NotFound::new)));
    }

    private static NamedVariant prefixed(String name, String description, String prefix) {
        return form(
                name,
                description,
                marker -> prefix + marker,
                marker -> marker.startsWith(prefix) ? marker.substring(prefix.length()) : "");
    }

    private static NamedVariant form(
            String name, String description, UnaryOperator<String> write, UnaryOperator<String> read) {
        return NamedVariant.of(name, description, () -> new Marked(usual -> new Form(usual, write, read)));
    }

    private static String padded(String base64) {
        return base64 + "=".repeat(Math.floorMod(-base64.length(), 4));
    }

    private static String nonce() {
        return String.format("%0" + NONCE + "x", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
    }

    private record Form(Markers usual, UnaryOperator<String> write, UnaryOperator<String> read) implements Markers {
        @Override
        public String issue(String id, Query asked) {
            return write.apply(usual.issue(id, asked));
        }

        @Override
        public String read(String marker, Query asked) {
            return usual.read(read.apply(marker), asked);
        }
    }

    private record Bound(Markers usual) implements Markers {
        @Override
        public String issue(String id, Query asked) {
            return asked.limit() + "." + usual.issue(id, asked);
        }

        @Override
        public String read(String marker, Query asked) {
            String limit = asked.limit() + ".";
            return usual.read(marker.startsWith(limit) ? marker.substring(limit.length()) : "", asked);
        }
    }

    private record NotFound(Markers usual) implements Markers {
        @Override
        public String issue(String id, Query asked) {
            return usual.issue(id, asked);
        }

        @Override
        public String read(String marker, Query asked) {
            try {
                return usual.read(marker, asked);
            } catch (Refusal refusal) {
                throw new Refusal(404, "Organizations.1012", "No page has this marker.");
            }
        }
    }
}
