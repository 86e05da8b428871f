package dev.assay.reference.aws;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official client for JavaScript, installed below target/ and run by node. */
final class NodeClient {
    private static final Path PLACE = Path.of("target", "official-client");
    private static final Path LOG = PLACE.resolve("install.log");

    /**
     * Installs it, unless that was done before.
     *
     * @return empty, or what is missing
     */
    String install() throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        for (String name : List.of("package.json", "client.mjs")) {
            try (InputStream in = NodeClient.class.getResourceAsStream(name)) {
                Files.write(
                        PLACE.resolve(name), Objects.requireNonNull(in, name).readAllBytes());
            }
        }
        if (!done(List.of("node", "--version"), 20)) {
            return "node cannot be run here";
        }
        List<String> installed = List.of("node", "--input-type=module", "-e", "import '@aws-sdk/client-organizations'");
        List<String> install =
                List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=0");
        return done(installed, 60) || done(install, 240) && done(installed, 60)
                ? ""
                : "@aws-sdk/client-organizations cannot be installed here, see " + LOG;
    }

    /** What the script printed. */
    JsonNode run(Map<String, String> environment, URI endpoint, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "client.mjs", endpoint.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(PLACE.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("NODE_"));
        builder.environment().putAll(environment);
        // no profile of whoever runs the tests
        builder.environment().put("AWS_CONFIG_FILE", "none");
        builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "none");
        builder.redirectError(PLACE.resolve("error.log").toFile());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(PLACE.resolve("error.log")));
        }
        return JsonMapper.shared().readTree(printed);
    }

    private static boolean done(List<String> command, int seconds) throws InterruptedException {
        File log = LOG.toFile();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(PLACE.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
