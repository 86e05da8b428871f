package dev.assay.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.run.Catalog;
import dev.assay.spec.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Builds and runs {@code src/it/junit} as a team would: Maven, the packaged jar out of a repository, nothing else of ours. */
class ExampleProjectIT {
    private static final Path WORK = Path.of("target", "it").toAbsolutePath();
    private static final Path PROJECT = WORK.resolve("junit");
    private static final Path REPOSITORY = WORK.resolve("repository");

    private static final String ABORTED = "skipped: org.opentest4j.TestAbortedException: not exercised: ";
    private static final Catalog CATALOG = Catalog.of(List.of());

    private record Run(int exit, String output) {}

    @BeforeAll
    static void lay_out_project_and_repository() throws IOException {
        Path source = Path.of("src", "it", "junit");
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = PROJECT.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // Maven never asks again for a version that it has: the jar of the build before would be tested.
        Path known = WORK.resolve(Path.of("local", "dev", "assay", "assay", "0.1.0"));
        if (Files.exists(known)) {
            try (var files = Files.list(known)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Path artifact = REPOSITORY.resolve(Path.of("dev", "assay", "assay", "0.1.0"));
        Files.createDirectories(artifact);
        Files.copy(
                Path.of(System.getProperty("assay.jar")),
                artifact.resolve("assay-0.1.0.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(artifact.resolve("assay-0.1.0.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.assay</groupId>
                  <artifactId>assay</artifactId>
                  <version>0.1.0</version>
                </project>
                """);
    }

    @Test
    void a_project_that_keeps_its_contracts_is_green_with_a_test_for_each_clause() throws Exception {
        Run run = maven("test");

        assertEquals(0, run.exit(), run.output());
        Map<String, String> accounts = results("AccountsContractTest");
        Map<String, Clause> clauses = CATALOG.pack("huaweicloud").clauses();
        Set<String> planned = new TreeSet<>(Set.of("enough"));
        clauses.values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .forEach(clause -> planned.add(clause.id()));
        assertEquals(planned, accounts.keySet());
        accounts.forEach((clause, said) -> assertTrue(
                said.equals("passed") || said.startsWith(ABORTED) && !decisive(clauses, clause), clause + ": " + said));
        String throttled = String.valueOf(accounts.get("HW-THROTTLED"));
        assertTrue(throttled.startsWith(ABORTED + "no answer of the target showed it\n"), throttled);

        Map<String, String> orders = results("OrdersContractTest");
        assertEquals(19, orders.size(), orders.toString());
        assertEquals(Set.of("passed"), Set.copyOf(orders.values()));
        String report = Files.readString(PROJECT.resolve(Path.of("target", "assay", "orders", "report.json")));
        assertTrue(report.contains("\"conformant\""), report);
    }

    @Test
    void a_broken_server_fails_just_the_test_of_its_clause() throws Exception {
        Run run = maven("test", "-Dtest=OrdersContractTest", "-Dorders.most=101");

        assertEquals(1, run.exit(), run.output());
        Map<String, String> orders = results("OrdersContractTest");
        String failure = orders.remove("ORDERS-LIMIT-MAX");
        assertTrue(failure.contains("\nORDERS-LIMIT-MAX: ListOrders with limit=101 is not refused\n"), failure);
        assertEquals(Set.of("passed"), Set.copyOf(orders.values()));
    }

    @Test
    void the_jar_brings_no_class_that_a_team_may_have_in_another_version() throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("assay.jar"))) {
            List<String> others = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.matches("(dev/assay|org/opentest4j|org/jspecify|org/apiguardian)/.*"))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    private static boolean decisive(Map<String, Clause> clauses, String id) {
        return !clauses.containsKey(id) || clauses.get(id).decisive();
    }

    private static Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("assay.maven"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-s", settings().toString()));
        command.add("-Dmaven.repo.local=" + WORK.resolve("local"));
        command.addAll(List.of(arguments));
        Path log = WORK.resolve("maven.log");
        Process maven = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(maven.waitFor(5, TimeUnit.MINUTES), "Maven does not come to its end");
        return new Run(maven.exitValue(), Files.readString(log));
    }

    /** What this build has downloaded is a repository too; the usual ones are asked only for what it lacks. */
    private static Path settings() throws IOException {
        String repositories = "";
        String plugins = "";
        for (Path one : List.of(REPOSITORY, Path.of(System.getProperty("assay.repository")))) {
            String id = one.equals(REPOSITORY) ? "fresh" : "downloaded";
            String rest = "<id>" + id + "</id><url>" + one.toUri() + "</url>";
            repositories += "<repository>" + rest + "</repository>";
            plugins += "<pluginRepository>" + rest + "</pluginRepository>";
        }
        return Files.writeString(
                WORK.resolve("settings.xml"),
                "<settings><profiles><profile><id>here</id><repositories>" + repositories
                        + "</repositories><pluginRepositories>" + plugins
                        + "</pluginRepositories></profile></profiles>"
                        + "<activeProfiles><activeProfile>here</activeProfile></activeProfiles></settings>\n");
    }

    /** What came of each test: {@code passed}, or what was said. */
    private static Map<String, String> results(String test)
            throws IOException, ParserConfigurationException, SAXException {
        Path file = PROJECT.resolve(Path.of("target", "surefire-reports", "TEST-example." + test + ".xml"));
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        Map<String, String> results = new TreeMap<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            String said = "passed";
            for (String kind : List.of("failure", "error", "skipped")) {
                NodeList found = one.getElementsByTagName(kind);
                if (found.getLength() > 0) {
                    said = kind + ": " + found.item(0).getTextContent().strip();
                }
            }
            // "contract() HW-LIST-OK A call …": the id is enough
            results.put(one.getAttribute("name").split(" ")[1], said);
        }
        return results;
    }
}
