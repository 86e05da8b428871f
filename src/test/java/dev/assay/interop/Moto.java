package dev.assay.interop;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * An implementation of AWS that was not written here: moto, from the Python registry, in a virtual environment of its own
 * under {@code target}, with an organization and some accounts.
 */
final class Moto implements AutoCloseable {
    private static final Path ENVIRONMENT = Path.of("target", "moto").toAbsolutePath();
    private static final long INSTALLING_SECONDS = 300;
    private static final int STARTING_TRIES = 240;
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=AKIAFAKE/20260101/us-east-1/organizations/aws4_request,"
                    + " SignedHeaders=host, Signature=00";

    private final Process process;
    private final URI uri;
    private final HttpClient http = HttpClient.newHttpClient();

    private Moto(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Installs this version where it is not there yet, and starts it.
     *
     * @throws TestAbortedException where there is no python3, or the registry is not to be had
     */
    static Moto start(String version) throws IOException, InterruptedException {
        install(version);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        ENVIRONMENT.resolve("bin/moto_server").toString(),
                        "-H",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ENVIRONMENT.resolve("server.log").toFile())
                .start();
        Moto moto = new Moto(process, URI.create("http://127.0.0.1:" + port));
        try {
            moto.awaitAnswer();
            moto.call("CreateOrganization", "{\"FeatureSet\":\"ALL\"}");
            for (int i = 1; i <= 3; i++) {
                moto.call(
                        "CreateAccount",
                        "{\"Email\":\"n" + i + "@example.com\",\"AccountName\":\"account " + i + "\"}");
            }
            return moto;
        } catch (IOException | InterruptedException | RuntimeException e) {
            moto.close();
            throw e;
        }
    }

    URI uri() {
        return uri;
    }

    private static void install(String version) throws IOException, InterruptedException {
        Path installed = ENVIRONMENT.resolve("moto-" + version);
        if (Files.exists(installed)) {
            return;
        }
        Files.createDirectories(ENVIRONMENT.getParent());
        run("python3 or its venv is not there", "python3", "-m", "venv", "--clear", ENVIRONMENT.toString());
        run(
                "moto is not to be had from the Python registry",
                ENVIRONMENT.resolve("bin/pip").toString(),
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "moto[server]==" + version);
        Files.createFile(installed);
    }

    private static void run(String otherwise, String... command) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(INSTALLING_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new TestAbortedException(otherwise);
            }
        } catch (IOException e) {
            throw new TestAbortedException(otherwise + ": " + e.getMessage(), e);
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int i = 0; i < STARTING_TRIES; i++) {
            try {
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("moto ended by itself: see " + ENVIRONMENT.resolve("server.log"), notYet);
                }
                Thread.sleep(250);
            }
        }
        throw new IOException("moto does not answer at " + uri);
    }

    private void call(String operation, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-amz-json-1.1")
                        .header("X-Amz-Target", "AWSOrganizationsV20161128." + operation)
                        .header("Authorization", SIGNED)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(operation + " is answered with " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
