package dev.assay.suite;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.OBJECT_FACTORY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * The features of Huawei Cloud Organizations on the JUnit Platform, against the embedded reference or, with {@code -Dassay.target=URL
 * -Dassay.pack=huaweicloud}, against that implementation with the credentials of the environment.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features/huaweicloud")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "dev.assay.steps")
@ConfigurationParameter(key = OBJECT_FACTORY_PROPERTY_NAME, value = "dev.assay.suite.SuiteGlue$Huaweicloud")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class HuaweicloudConformanceIT {
    /** What no single scenario can tell: that nothing decisive was left out, and that no exchange broke anything. */
    @AfterSuite
    static void the_target_is_conformant() {
        SuiteTarget.of("huaweicloud").assertConformant();
    }
}
