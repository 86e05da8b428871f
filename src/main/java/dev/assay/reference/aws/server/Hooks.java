package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountStatus;
import dev.assay.reference.http.Answer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where somebody may interfere with a server, in the order in which it is started and a call gets there. What is not
 * overridden leaves everything as it is. One that remembers something is called by several threads at once.
 */
public interface Hooks {

    /** What the server has to show; asked once, before it starts. */
    default Stock stock(Stock usual) {
        return usual;
    }

    /**
     * Whether a caller is let in.
     *
     * @param refusal what the conforming server decided: null where it lets the caller in
     * @return null to let it in
     */
    default @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return refusal;
    }

    /**
     * What an operation is asked, before it is checked.
     *
     * @param call what it came with; its {@link Call#operation()} is not null here
     * @param input the body, parsed; a missing node where it is empty or no JSON
     * @throws Refusal to refuse it
     */
    default JsonNode input(Call call, JsonNode input) {
        return input;
    }

    /**
     * The request that is described.
     *
     * @param id the id asked for, which has the right form
     * @param found null where there is none of this id
     * @return null to refuse the id as unknown
     */
    default @Nullable CreateAccountStatus found(String id, @Nullable CreateAccountStatus found) {
        return found;
    }

    /** The answer, refusals included. */
    default Answer answer(Call call, Answer answer) {
        return answer;
    }

    /**
     * How the heads of answers are rewritten on their way out: status line, headers and the empty line, in ISO 8859-1;
     * asked once, before it starts. Bodies must have a length then.
     *
     * @return null to send them as they are
     */
    default @Nullable UnaryOperator<String> heads() {
        return null;
    }
}
