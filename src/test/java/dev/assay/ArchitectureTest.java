package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the one way: spec, plan, exchange, verdict, report. */
class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.assay");
    private static final List<String> VENDORS = List.of("huaweicloud", "aws");
    private static final String HOMES = "(pack|reference)/(" + String.join("|", VENDORS) + ")/.*";
    private static final Pattern VENDOR =
            Pattern.compile("huawei|aliyun|\\baws\\b|amazon|\\bamz\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void arrows_go_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("spec")
                .definedBy("dev.assay.spec..")
                .layer("plan")
                .definedBy("dev.assay.plan..")
                .layer("exchange")
                .definedBy("dev.assay.exchange..")
                .layer("verdict")
                .definedBy("dev.assay.verdict..")
                .layer("report")
                .definedBy("dev.assay.report..")
                .layer("seam")
                .definedBy("dev.assay.pack")
                .layer("vendors")
                .definedBy("dev.assay.pack.*..")
                .layer("probe")
                .definedBy("dev.assay.probe..")
                .layer("steps")
                .definedBy("dev.assay.steps..")
                .layer("reference")
                .definedBy("dev.assay.reference..")
                .layer("run")
                .definedBy("dev.assay.run..")
                .layer("prove")
                .definedBy("dev.assay.prove..")
                .layer("sign")
                .definedBy("dev.assay.sign..")
                .layer("junit")
                .definedBy("dev.assay.junit..")
                .layer("cli")
                .definedBy("dev.assay.cli..")
                .whereLayer("spec")
                .mayNotAccessAnyLayer()
                .whereLayer("plan")
                .mayOnlyAccessLayers("spec")
                .whereLayer("exchange")
                .mayOnlyAccessLayers("spec", "plan")
                .whereLayer("verdict")
                .mayOnlyAccessLayers("spec", "plan", "exchange")
                .whereLayer("report")
                .mayNotAccessAnyLayer()
                .whereLayer("seam")
                .mayOnlyAccessLayers("spec", "plan", "exchange", "verdict")
                .whereLayer("vendors")
                .mayOnlyAccessLayers("spec", "plan", "exchange", "verdict", "seam")
                .whereLayer("probe")
                .mayOnlyAccessLayers("spec", "plan", "exchange", "verdict")
                .whereLayer("steps")
                .mayOnlyAccessLayers("spec", "plan", "exchange", "verdict", "probe")
                .whereLayer("reference")
                .mayNotAccessAnyLayer()
                .whereLayer("run")
                .mayOnlyAccessLayers(
                        "spec", "plan", "exchange", "verdict", "report", "seam", "probe", "steps", "reference")
                .whereLayer("prove")
                .mayOnlyAccessLayers("run", "reference", "report", "spec", "plan", "exchange")
                .whereLayer("sign")
                .mayOnlyAccessLayers("run", "report")
                .whereLayer("junit")
                .mayOnlyAccessLayers("run", "report", "spec", "exchange", "probe")
                .whereLayer("cli")
                .mayOnlyAccessLayers("run", "reference", "prove", "report", "spec", "exchange", "sign")
                .because("nothing flows back: a verdict that could send requests could not be repeated")
                .check(KIT);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.assay.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs another that needs it is one package with two names")
                .check(KIT);
    }

    @Test
    void nobody_knows_a_vendor_by_class() {
        for (String vendor : VENDORS) {
            onlyInside("dev.assay.pack." + vendor + "..", "vendors are found by ServiceLoader; the engine knows none");
            onlyInside(
                    "dev.assay.reference." + vendor + "..",
                    "references are found by ServiceLoader; the engine knows none");
        }
    }

    private static void onlyInside(String home, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home)
                .because(reason)
                .allowEmptyShould(true)
                .check(KIT);
    }

    @Test
    void no_source_of_the_engine_names_a_vendor() throws IOException {
        Path sources = Path.of("src/main/java/dev/assay");
        try (var files = Files.walk(sources)) {
            List<Path> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !sources.relativize(file).toString().matches(HOMES))
                    .filter(file -> VENDOR.matcher(text(file)).find())
                    .toList();
            assertEquals(List.of(), naming, "the engine reads what is special to a vendor from its pack");
        }
    }

    @Test
    void a_library_has_one_home() {
        only("okhttp3..", "dev.assay.exchange..");
        only("com.networknt..", "dev.assay.verdict..");
        only("picocli..", "dev.assay.cli..");
        only("io.swagger..", "dev.assay.spec..");
        only("com.huaweicloud..", "dev.assay.pack.huaweicloud..");
        only("software.amazon.awssdk..", "dev.assay.pack.aws..");
        only("com.samskivert..", "dev.assay.report..");
        only("org.junit..", "dev.assay.junit..");
        only("com.sun.net.httpserver..", "dev.assay.reference..");
    }

    @Test
    void the_reference_never_uses_the_checker() {
        classes()
                .that()
                .resideInAPackage("dev.assay.reference..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.assay.reference..",
                        "dev.assay.model..",
                        "java..",
                        "javax..",
                        "com.sun.net.httpserver..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")
                .because("a reference that shared code with the checker would share its mistakes")
                .check(KIT);
    }

    @Test
    void only_the_command_line_prints_and_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("everything else is used from inside other programs")
                .check(KIT);
    }

    private static void only(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library has one home, so that it can be exchanged there")
                .allowEmptyShould(true)
                .check(KIT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
