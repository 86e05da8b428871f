package dev.assay.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param clause the clause that it is answered with success
 * @param method HTTP method, in upper case
 * @param path path template, such as {@code /v1/accounts/{id}}
 * @param answers what it may be answered with, by status or {@code default}
 * @param shows present where it shows one resource by its key
 * @param pages present where it lists resources page by page
 */
public record Operation(
        String id,
        String clause,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, Answer> answers,
        Optional<Shows> shows,
        Optional<Pages> pages) {

    /**
     * One described answer.
     *
     * @param status a status code, or {@code default}
     * @param schemaPointer JSON pointer to the schema of the body inside the OpenAPI document; empty where there is no body
     * @param clause the clause that this status is the right one
     */
    public record Answer(String status, Optional<String> schemaPointer, Optional<String> clause) {}

    /**
     * How it shows one resource.
     *
     * @param parameter the parameter that takes the key
     * @param item JSON pointer to the resource in the answer
     */
    public record Shows(String parameter, String item) {}

    /**
     * How it lists resources.
     *
     * @param items JSON pointer to the array in the answer
     * @param limit parameter that bounds a page
     * @param marker parameter that says where a page starts
     * @param next JSON pointer to the marker of the next page
     * @param count JSON pointer to the number of items; empty where there is none
     * @param filter parameter that filters by state; empty where there is none
     * @param ends the clause that following next leads to an end
     */
    public record Pages(
            String items,
            String limit,
            String marker,
            String next,
            Optional<String> count,
            Optional<String> filter,
            String ends) {}

    /**
     * The parameter of that name.
     *
     * @throws SpecException if there is none
     */
    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SpecException("operation " + id + " has no parameter \"" + name + "\"; it has "
                        + parameters.stream().map(Parameter::name).toList()));
    }

    /** What is described for a status, or the default; empty where neither is. */
    public Optional<Answer> answer(int status) {
        Answer exact = answers.get(Integer.toString(status));
        return Optional.ofNullable(exact != null ? exact : answers.get("default"));
    }

    /** Whether a status is described by its number. */
    public boolean describes(int status) {
        return answers.containsKey(Integer.toString(status));
    }
}
