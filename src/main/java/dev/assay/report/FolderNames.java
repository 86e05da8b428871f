package dev.assay.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each target a folder name of its own that is harmless on every file system. Safe for several threads. */
final class FolderNames {
    private static final int LONGEST = 60;
    /** Beside the folders in the same directory; devices on Windows. */
    private static final Set<String> TAKEN =
            Set.of("index.html", "matrix.json", "readme.md", "prove.html", "prove.json");
    /** Devices on Windows, whatever stands behind a dot after them. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);

    /** The same name for the same target, another for another one, whatever the case of letters. */
    synchronized String of(String target) {
        return names.computeIfAbsent(target, this::unused);
    }

    private String unused(String target) {
        String safe = safe(target);
        String name = safe;
        for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = safe + "-" + n;
        }
        return name;
    }

    private static String safe(String target) {
        String plain = target.replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("\\.{2,}", ".");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String trimmed = cut.replaceAll("^[.-]+|[.-]+$", "");
        return trimmed.isEmpty() || DEVICE.matcher(trimmed).matches()
                ? ("target-" + trimmed).replaceAll("-$", "")
                : trimmed;
    }
}
