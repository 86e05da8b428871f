package dev.assay.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of the contract, or one that is a source of keys.
 *
 * @param clause the clause that it is answered with success; empty where it is not part of the contract
 * @param method HTTP method, in upper case
 * @param path path template, such as {@code /v1/accounts/{id}}
 * @param parameters in path, query and header, then the members of the request's body
 * @param bodyType media type of the request's body; empty where it has none
 * @param answers what it may be answered with, by status or {@code default}
 * @param errors what refusals may be named, where the contract tells them apart by name; empty where it does not
 * @param reasons the words by which a refusal tells what is wrong with a value; empty where it tells none
 * @param shows present where it shows one resource by its key
 * @param pages present where it lists resources page by page
 * @param makes present where it makes a resource
 * @param finds operations that give keys for this one
 */
public record Operation(
        String id,
        String clause,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<String> bodyType,
        Map<String, Answer> answers,
        Map<String, NamedError> errors,
        Optional<Reasons> reasons,
        Optional<Shows> shows,
        Optional<Pages> pages,
        Optional<Makes> makes,
        Finds finds) {

    /**
     * One described answer.
     *
     * @param status a status code, or {@code default}
     * @param schemaPointer JSON pointer to the schema of the body inside the OpenAPI document; empty where there is no body
     * @param clause the clause that this status is the right one
     * @param mediaTypes media types that the body may have
     */
    public record Answer(
            String status, Optional<String> schemaPointer, Optional<String> clause, List<String> mediaTypes) {}

    /**
     * One error that the contract names.
     *
     * @param statuses the statuses that it may come with, the right one first
     * @param clause the clause that it is the right error where it is asked for
     */
    public record NamedError(List<String> statuses, String clause) {}

    /**
     * The words by which a refusal tells what is wrong with the value of a parameter. After a word, a colon and more may
     * follow.
     *
     * @param at JSON pointer to the word in the body of the refusal
     * @param clause the clause that the word is true
     * @param absent words for a value that is not there
     * @param shorter words for a value that is too short
     * @param longer words for a value that is too long
     * @param mismatched words for a value that does not match its pattern
     */
    public record Reasons(
            String at,
            String clause,
            List<String> absent,
            List<String> shorter,
            List<String> longer,
            List<String> mismatched) {}

    /**
     * How it makes a resource.
     *
     * @param item JSON pointer to the resource in the answer
     * @param values value of each member of the body; <code>{email}</code> and <code>{token}</code> in it stand for an
     *     address and a word that were not used before
     */
    public record Makes(String item, Map<String, String> values) {}

    /**
     * Operations that give keys. They are called where keys are needed, and never judged.
     *
     * @param listed lists resources
     * @param created makes a resource
     */
    public record Finds(Optional<Operation> listed, Optional<Operation> created) {
        /** No such operation. */
        public static final Finds NOTHING = new Finds(Optional.empty(), Optional.empty());
    }

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
     * @param ends the clause that following next leads to an end; empty where the operation is not part of the contract
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
