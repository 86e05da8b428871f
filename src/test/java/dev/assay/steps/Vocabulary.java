package dev.assay.steps;

import dev.assay.Packs;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What features say, and what the kit understands: scenarios as they are run, and step definitions as they are declared. */
final class Vocabulary {
    private Vocabulary() {}

    /** One step definition. */
    record Definition(Method method, Pattern pattern) {
        boolean matches(String text) {
            return pattern.matcher(text).find();
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + pattern;
        }
    }

    /** Every scenario of a pack, outlines filled in, each with its place. */
    static List<Pickle> scenarios(String pack) {
        FeatureParser parser = new FeatureParser(UUID::randomUUID);
        try (Stream<Path> files = Files.walk(Packs.root().resolve("features").resolve(pack))) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(file -> parser.parseResource(new File(file)).stream())
                    .flatMap(feature -> feature.getPickles().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a scenario stands, for messages. */
    static String place(Pickle scenario) {
        return scenario.getUri() + ":" + scenario.getLocation().getLine() + " \"" + scenario.getName() + "\"";
    }

    /** The texts of all steps, each once. */
    static List<String> steps(List<Pickle> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.getSteps().stream())
                .map(Step::getText)
                .distinct()
                .toList();
    }

    /** Every step definition of the kit. */
    static List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (Class<?> type : glue()) {
            for (Method method : type.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    if (annotation.annotationType().getPackageName().equals("io.cucumber.java.en")) {
                        definitions.add(new Definition(method, Pattern.compile(expression(annotation))));
                    }
                }
            }
        }
        return definitions;
    }

    private static String expression(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> glue() {
        try (Stream<Path> classes = Files.list(Path.of(Glue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .resolve("dev/assay/steps")))) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : classes.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("package-info")) {
                    types.add(Class.forName(Glue.PACKAGE + "." + name));
                }
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record File(Path path) implements Resource {
        @Override
        public URI getUri() {
            return URI.create("file:" + path.getFileName());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
