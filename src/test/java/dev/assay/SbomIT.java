package dev.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of parts inside the jar, held against what is in the jar. */
class SbomIT {
    private static final String PLACE = "META-INF/sbom/bom.json";
    /** What Cucumber's libraries carry inside them, under names of their own: part of them for Maven and for the list. */
    private static final Set<String> INSIDE_OTHERS = Set.of(
            "com.fasterxml.jackson.core:jackson-annotations:2.21",
            "com.fasterxml.jackson.core:jackson-core:2.21.1",
            "com.fasterxml.jackson.core:jackson-databind:2.21.1",
            "com.fasterxml.jackson.datatype:jackson-datatype-jdk8:2.21.1",
            "com.fasterxml.jackson.module:jackson-module-parameter-names:2.21.1",
            "com.googlecode.java-diff-utils:diffutils:1.3.0");

    @BeforeAll
    static void online() {
        assumeFalse(
                "offline: true".equals(System.getProperty("assay.offline")), "offline, Maven makes no list of parts");
    }

    @Test
    void every_library_whose_classes_are_in_the_jar_is_listed() throws IOException {
        try (JarFile jar = jar()) {
            Set<String> inside = new TreeSet<>();
            for (ZipEntry entry : List.copyOf(java.util.Collections.list(jar.entries()))) {
                if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
                    Properties coordinates = new Properties();
                    try (InputStream in = jar.getInputStream(entry)) {
                        coordinates.load(in);
                    }
                    inside.add(coordinates.getProperty("groupId") + ":" + coordinates.getProperty("artifactId") + ":"
                            + coordinates.getProperty("version"));
                }
            }
            Set<String> listed = new TreeSet<>();
            JsonNode bom = bom(jar);
            bom.path("components").forEach(part -> listed.add(name(part)));
            listed.add(name(bom.path("metadata").path("component")));
            assertTrue(inside.size() > 20, inside::toString);
            inside.removeAll(listed);
            assertEquals(INSIDE_OTHERS, inside);
        }
    }

    @Test
    void the_list_is_the_same_whenever_it_is_made_and_each_part_has_a_hash() throws IOException {
        try (JarFile jar = jar()) {
            JsonNode bom = bom(jar);
            assertEquals("CycloneDX", bom.path("bomFormat").asString());
            assertFalse(bom.has("serialNumber"));
            assertFalse(bom.path("metadata").has("timestamp"));
            bom.path("components")
                    .forEach(part -> assertTrue(part.path("hashes").toString().contains("SHA-256"), part::toString));
        }
    }

    private static String name(JsonNode part) {
        return part.path("group").asString("") + ":" + part.path("name").asString("") + ":"
                + part.path("version").asString("");
    }

    private static JarFile jar() throws IOException {
        return new JarFile(System.getProperty("assay.jar"));
    }

    private static JsonNode bom(JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(PLACE);
        assertNotNull(entry, PLACE);
        try (InputStream in = jar.getInputStream(entry)) {
            return new JsonMapper().readTree(in);
        }
    }
}
