package dev.assay.fuzz;

import dev.assay.Packs;
import dev.assay.RawLoopback;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Credentials;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Target;
import dev.assay.plan.Call;
import dev.assay.report.Report;
import dev.assay.report.ReportException;
import dev.assay.report.ReportFiles;
import dev.assay.report.ReportReader;
import dev.assay.run.Catalog;
import dev.assay.run.ConfigReader;
import dev.assay.run.PackKit;
import dev.assay.run.Recorded;
import dev.assay.run.UsageException;
import dev.assay.run.WaiverReader;
import dev.assay.spec.Caller;
import dev.assay.spec.PackReader;
import dev.assay.spec.SpecException;
import dev.assay.verdict.Board;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What takes text that others wrote. Each takes any bytes and ends with a result, or with the exception that is documented for
 * it and names the file; whatever else comes out of it is a mistake of the kit.
 */
enum FuzzTarget {
    CONFIG {
        @Override
        void take(byte[] bytes) {
            Path file = write("config.yaml", bytes);
            documented(file, () -> ConfigReader.read(file, CATALOG, name -> name.equals("SK") ? "secret" : null));
        }
    },
    WAIVERS {
        @Override
        void take(byte[] bytes) {
            Path file = write("waivers.yaml", bytes);
            Map<String, String> targets = Map.of("staging", "huaweicloud", "emulator", "aws");
            documented(file, () -> WaiverReader.read(file, CATALOG, targets, LocalDate.of(2026, 11, 25)));
        }
    },
    CLAUSES {
        @Override
        void take(byte[] bytes) {
            write("spec/demo/openapi.yaml", OPENAPI);
            documented(write("spec/demo/clauses.yaml", bytes), () -> PackReader.read(FOLDER, "demo"));
        }
    },
    OPENAPI_FILE {
        @Override
        void take(byte[] bytes) {
            Path file = write("spec/other/openapi.yaml", bytes);
            write("spec/other/clauses.yaml", "title: Demo\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            documented(file, () -> PackReader.read(FOLDER, "other"));
        }
    },
    REPORT {
        @Override
        void take(byte[] bytes) {
            Path file = write("report.json", bytes);
            documented(file, () -> {
                Report report = ReportReader.read(file);
                ReportFiles.in(FOLDER.resolve("reports")).write(report.named("one"));
            });
        }
    },
    HAR {
        @Override
        void take(byte[] bytes) {
            Path file = write("traffic.har", bytes);
            documented(file, () -> {
                Recorded recorded = Recorded.judge(CATALOG.kit("huaweicloud"), file, Optional.empty());
                ReportFiles.in(FOLDER.resolve("reports"))
                        .write(recorded.report().named("two"), recorded.exchanges());
            });
        }
    },
    BODY {
        @Override
        void take(byte[] bytes) {
            judge(
                    "huaweicloud",
                    dev.assay.Recorded.list().bytes(bytes).exchange(),
                    dev.assay.Recorded.show("car-0123456789abcdef").bytes(bytes).exchange(),
                    dev.assay.Recorded.list().status(400).bytes(bytes).exchange());
            judge(
                    "aws",
                    dev.assay.Recorded.describe("car-0123456789abcdef")
                            .bytes(bytes)
                            .exchange(),
                    dev.assay.Recorded.describe("car-0123456789abcdef")
                            .status(400)
                            .bytes(bytes)
                            .exchange());
        }
    },
    ANSWER {
        @Override
        void take(byte[] bytes) {
            PackKit kit = CATALOG.kit("huaweicloud");
            try (RawLoopback server = new RawLoopback(socket -> {
                RawLoopback.head(socket);
                socket.getOutputStream().write(bytes);
            })) {
                Target target = new Target(
                        "fuzzed",
                        server.url(),
                        Map.of(Caller.MANAGEMENT, new Credentials(null, null, null, "fake-token-1")));
                ClientOptions soon = new ClientOptions(Duration.ofSeconds(2), 0, 1 << 20, Duration.ofMillis(1));
                try (var client = new dev.assay.exchange.Client(
                        target, kit.vendor().signer(target), kit.vendor().errors(), soon, exchange -> {})) {
                    judge(
                            "huaweicloud",
                            client.send(Call.of(kit.pack().operation("ListCreateAccountStatuses")), "fuzz"));
                }
            }
        }
    };

    private static final Path FOLDER = folder();
    private static final Catalog CATALOG = Catalog.of(List.of(Packs.root()));
    private static final byte[] OPENAPI = """
            openapi: 3.1.1
            info: {title: Demo, version: "1"}
            paths:
              /things/{id}:
                get:
                  operationId: ShowThing
                  x-clause: D-SHOW
                  responses:
                    '200': {description: The thing.}
            """.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** Takes these bytes for what the target reads. */
    abstract void take(byte[] bytes);

    private static void judge(String pack, Exchange... exchanges) {
        PackKit kit = CATALOG.kit(pack);
        Board board = new Board(kit.pack());
        Timeline timeline = new Timeline();
        Memory memory = new Memory();
        for (Exchange exchange : exchanges) {
            kit.judge().judge(exchange, board, timeline, memory);
        }
        kit.pack().clauses().values().forEach(clause -> kit.judge().judge(timeline, board, clause));
    }

    /** Only exceptions that the reader documents, and none that keeps the place to itself. */
    private static void documented(Path file, Runnable reading) {
        try {
            reading.run();
        } catch (SpecException | UsageException | ReportException e) {
            if (!String.valueOf(e.getMessage()).contains(file.toString())) {
                throw new IllegalStateException("the file is not named: " + e.getMessage(), e);
            }
        }
    }

    private static Path write(String name, byte[] bytes) {
        try {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("assay-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException ignored) {
            // a folder for temporary files, in the place for such
        }
    }
}
