package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No orphan in any direction: constraints, clauses, scenarios and rulings belong together. */
class ContractTest {
    private static final Catalog CATALOG = Catalog.of(List.of());

    static List<String> packs() {
        return CATALOG.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_openapi_document_is_well_formed(String pack) {
        OpenApiCheck.check(Path.of("spec", pack, "openapi.yaml"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_constraint_of_an_answer_bears_a_clause_of_the_pack(String id) {
        Pack pack = CATALOG.pack(id);
        List<Constraint> orphans = pack.constraints().stream()
                .filter(constraint -> !planned(pack, constraint.clause()))
                .toList();
        assertEquals(List.of(), orphans);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_constraint_of_a_parameter_bears_a_clause_of_the_pack(String id) {
        Pack pack = CATALOG.pack(id);
        List<String> orphans = new ArrayList<>();
        for (Operation operation : pack.operations().values()) {
            for (Parameter parameter : operation.parameters()) {
                for (JsonNode schema :
                        List.of(parameter.schema(), parameter.schema().path("items"))) {
                    Constraints.keywords(schema).forEach((keyword, clause) -> {
                        boolean sameAsParent = schema != parameter.schema() && keyword.equals("type");
                        if (!sameAsParent
                                && clause.filter(c -> planned(pack, c)).isEmpty()) {
                            orphans.add(operation.id() + " " + parameter.name() + " " + keyword + " " + clause);
                        }
                    });
                }
            }
        }
        assertEquals(List.of(), orphans);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_clause_named_anywhere_in_the_document_exists(String id) {
        Pack pack = CATALOG.pack(id);
        Set<String> unknown = new TreeSet<>(named(pack.openapi()));
        unknown.removeAll(pack.clauses().keySet());
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_clause_is_checked_or_excluded_and_not_both(String id) {
        PackKit kit = CATALOG.kit(id);
        Pack pack = kit.pack();
        Set<String> checked = new LinkedHashSet<>(scenarioTags(kit));
        pack.constraints().forEach(constraint -> checked.add(constraint.clause()));
        pack.operations().values().forEach(operation -> {
            checked.add(operation.clause());
            operation.answers().values().forEach(answer -> answer.clause().ifPresent(checked::add));
            operation.errors().values().forEach(error -> checked.add(error.clause()));
            operation.reasons().ifPresent(reasons -> checked.add(reasons.clause()));
        });
        pack.clauses().values().stream()
                .filter(clause -> clause.rule().isPresent())
                .forEach(clause -> checked.add(clause.id()));
        List<String> wrong = pack.clauses().values().stream()
                .filter(clause ->
                        checked.contains(clause.id()) == clause.excluded().isPresent())
                .map(Clause::id)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_scenario_bears_one_clause_of_the_pack(String id) {
        PackKit kit = CATALOG.kit(id);
        List<String> wrong = new ArrayList<>();
        kit.features().forEach(feature -> feature.getPickles().forEach(pickle -> {
            if (pickle.getTags().size() != 1
                    || !planned(kit.pack(), pickle.getTags().get(0).substring(1))) {
                wrong.add(pickle.getName() + " " + pickle.getTags());
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_must_that_is_not_documented_rests_on_a_ruling(String id) {
        Pack pack = CATALOG.pack(id);
        List<String> loose = pack.clauses().values().stream()
                .filter(clause -> clause.level() == Level.MUST && clause.basis() != Basis.DOCUMENTED)
                .filter(clause -> clause.ruling().isEmpty())
                .map(Clause::id)
                .toList();
        assertEquals(List.of(), loose);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_ruling_exists_and_is_used(String id) {
        Pack pack = CATALOG.pack(id);
        Set<String> used = new TreeSet<>();
        pack.clauses().values().forEach(clause -> clause.ruling().ifPresent(used::add));
        assertEquals(used, new TreeSet<>(pack.rulings().keySet()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_source_names_a_document(String id) {
        Pack pack = CATALOG.pack(id);
        Pattern source = Pattern.compile("(\\w+) § [^,]+(?:, (\\w+) § [^,]+)*");
        for (Clause clause : pack.clauses().values()) {
            Matcher matcher = source.matcher(clause.source());
            assertTrue(matcher.matches(), clause.id() + ": " + clause.source());
            assertTrue(pack.documents().containsKey(matcher.group(1)), clause.id() + ": " + clause.source());
            Optional.ofNullable(matcher.group(2))
                    .ifPresent(second -> assertTrue(pack.documents().containsKey(second), clause.source()));
        }
    }

    private static boolean planned(Pack pack, String clause) {
        return pack.clauses().containsKey(clause)
                && pack.clause(clause).excluded().isEmpty();
    }

    private static Set<String> scenarioTags(PackKit kit) {
        Set<String> tags = new LinkedHashSet<>();
        kit.features().forEach(feature -> feature.getPickles()
                .forEach(pickle -> pickle.getTags().forEach(tag -> tags.add(tag.substring(1)))));
        return tags;
    }

    private static Set<String> named(JsonNode node) {
        Set<String> named = new LinkedHashSet<>();
        node.findValues("x-clause").forEach(value -> {
            if (value.isString()) {
                named.add(value.asString());
            } else {
                value.forEach(one -> named.add(one.asString()));
            }
        });
        node.findValues("ends").forEach(value -> named.add(value.asString()));
        return named;
    }
}
