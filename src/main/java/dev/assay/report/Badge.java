package dev.assay.report;

/** The verdict as a badge: a picture, and the endpoint form that shields.io draws one from. */
final class Badge {
    private static final double WIDTH_OF_A_CHARACTER = 6.6;
    private static final int PADDING = 10;

    private Badge() {}

    /** In the form of a shields.io endpoint, schema version 1. */
    static String json(Report report) {
        return new JsonText()
                .object(json -> json.plain("schemaVersion", 1)
                        .text("label", label(report))
                        .text("message", message(report))
                        .text(
                                "color",
                                switch (report.verdict()) {
                                    case "conformant" -> "brightgreen";
                                    case "nonconformant" -> "red";
                                    default -> "yellow";
                                }))
                .toString();
    }

    /** Self-contained; what it says is its title too. */
    static String svg(Report report) {
        String label = Templates.escaped(label(report));
        String message = Templates.escaped(message(report));
        int left = width(label(report));
        int right = width(message(report));
        // White on each of these has a contrast of more than 4.5 to 1.
        String colour =
                switch (report.verdict()) {
                    case "conformant" -> "#1a7f37";
                    case "nonconformant" -> "#b3261e";
                    default -> "#8a5a00";
                };
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
                  <title>%2$s: %3$s</title>
                  <rect width="%1$d" height="20" rx="3" fill="#444"/>
                  <path d="M%4$d 0h%5$dq3 0 3 3v14q0 3-3 3h-%5$dz" fill="%6$s"/>
                  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
                    <text x="%7$s" y="14" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%2$s</text>
                    <text x="%9$s" y="14" textLength="%10$d" lengthAdjust="spacingAndGlyphs">%3$s</text>
                  </g>
                </svg>
                """.formatted(
                        left + right,
                        label,
                        message,
                        left,
                        right - 3,
                        colour,
                        left / 2.0,
                        left - PADDING,
                        left + right / 2.0,
                        right - PADDING);
    }

    private static String label(Report report) {
        return Visible.line("assay " + report.target());
    }

    /** The verdict with its ground. */
    private static String message(Report report) {
        int failed = report.count("fail");
        return report.verdict()
                + (failed > 0 ? ", " + failed + " broken" : "")
                + (Boolean.TRUE.equals(report.incomplete()) ? ", incomplete" : "");
    }

    private static int width(String text) {
        return (int) Math.ceil(text.codePointCount(0, text.length()) * WIDTH_OF_A_CHARACTER) + PADDING;
    }
}
