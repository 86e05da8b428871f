package dev.assay.suite;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.OBJECT_FACTORY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.Report;
import java.util.List;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * The features on the JUnit Platform, against the embedded reference or, with {@code -Dassay.target=URL}, against that
 * implementation with the credentials of the environment.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features/huaweicloud")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "dev.assay.steps")
@ConfigurationParameter(key = OBJECT_FACTORY_PROPERTY_NAME, value = "dev.assay.suite.SuiteGlue")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class ConformanceIT {

    /** What no single scenario can tell: that nothing decisive was left out, and that no exchange broke anything. */
    @AfterSuite
    static void the_target_is_conformant() {
        Report report = SuiteTarget.close();
        System.out.println("suite: " + report.equation() + ", " + report.verdict());
        List<String> broken = report.clauses().stream()
                .filter(clause ->
                        clause.outcome().equals("fail") || clause.outcome().equals("error"))
                .map(clause -> clause.id() + " " + clause.findings() + clause.reasons())
                .toList();
        assertEquals(List.of(), broken);
        assertEquals(
                "conformant",
                report.verdict(),
                () -> "not exercised: "
                        + report.clauses().stream()
                                .filter(clause -> clause.outcome().equals("not-exercised"))
                                .map(clause -> clause.id() + " " + clause.reasons())
                                .toList());
    }
}
