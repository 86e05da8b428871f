package dev.assay.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks {@code target/assay-image.tar} layer by layer and runs what it holds, with nothing of this machine in sight. */
class ImageIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static JsonNode config = JSON.missingNode();

    private record Run(int exit, String output) {}

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Path image = Path.of("target", "assay-image.tar");
        assertTrue(Files.size(image) < 80L << 20, "the image has " + Files.size(image) + " bytes");
        Path layout = Files.createDirectory(folder.resolve("layout"));
        Path root = Files.createDirectory(folder.resolve("root"));
        extract(image, layout);
        JsonNode index = JSON.readTree(Files.readString(layout.resolve("index.json")));
        JsonNode manifest = blob(layout, index.at("/manifests/0/digest").asString());
        config = blob(layout, manifest.at("/config/digest").asString()).path("config");
        for (JsonNode layer : manifest.path("layers")) {
            extract(file(layout, layer.path("digest").asString()), root);
        }
    }

    @Test
    void it_runs_as_nobody_in_particular_in_a_folder_that_all_may_write_to() {
        assertEquals("65532:65532", config.path("User").asString());
        assertEquals("/assay", config.path("WorkingDir").asString());
    }

    @Test
    void it_tells_its_version() throws Exception {
        Run run = assay("--version");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().matches("assay \\d+\\.\\d+\\.\\d+, Java \\d+.*\n"), run.output());
    }

    @Test
    void it_holds_the_contracts_and_writes_reports_where_it_works() throws Exception {
        Run run = assay("run");

        assertEquals(0, run.exit(), run.output());
        for (String pack : List.of("aws", "huaweicloud")) {
            Path report = folder.resolve(Path.of("root", "assay", "reports", pack, "report.json"));
            JsonNode read = JSON.readTree(Files.readString(report));
            assertEquals("conformant", read.path("verdict").asString(), run.output());
            assertFalse(read.path("assay").asString().equals("dev"), "the version is told");
        }
        assertTrue(Files.readString(folder.resolve(Path.of("root", "assay", "reports", "aws", "report.html")))
                .contains("\u2713"));
    }

    /** What a container engine would start, as its user, in its folder, with its environment. */
    private static Run assay(String... arguments) throws IOException, InterruptedException {
        Path root = folder.resolve("root");
        boolean superuser = "root".equals(System.getProperty("user.name"));
        List<String> command = new ArrayList<>();
        // Devices are an engine's to give; bound in a name space of their own, they are gone with the process.
        command.addAll(List.of("unshare", superuser ? "--mount" : "--map-root-user", "--mount", "sh", "-euc"));
        command.add("mkdir -p \"$0/dev\" \"$0/proc\"; mount --rbind /dev \"$0/dev\"; mount --rbind /proc \"$0/proc\";"
                + " root=$0; user=$1; shift; exec env -i LANG=C.UTF-8 \"$(command -v chroot)\" "
                + (superuser ? "--userspec=\"$user\" " : "")
                + "\"$root\" \"$@\"");
        command.add(root.toString());
        command.add(config.path("User").asString());
        config.path("Entrypoint").forEach(word -> command.add(word.asString()));
        command.addAll(List.of(arguments));
        // chroot starts in /, an engine in the working folder.
        if (arguments[0].equals("run")) {
            command.addAll(List.of("--reports", config.path("WorkingDir").asString() + "/reports"));
        }
        return process(command);
    }

    private static void extract(Path archive, Path into) throws IOException, InterruptedException {
        Run run = process(List.of("tar", "-xf", archive.toString(), "-C", into.toString()));
        assertEquals(0, run.exit(), run.output());
    }

    private static Run process(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "no end of " + command);
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assumeTrue(
                !output.contains("Operation not permitted"),
                () -> "this machine lets nobody change the root: " + output);
        return new Run(process.exitValue(), output);
    }

    private static JsonNode blob(Path layout, String digest) throws IOException {
        return JSON.readTree(Files.readString(file(layout, digest)));
    }

    private static Path file(Path layout, String digest) {
        return layout.resolve("blobs").resolve(digest.replace(':', '/'));
    }
}
