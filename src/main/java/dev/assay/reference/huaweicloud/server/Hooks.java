package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may interfere with a server, in the order in which it is started and a call gets there. What is not
 * overridden leaves everything as it is. One that remembers something is called by several threads at once.
 */
public interface Hooks {

    /** What the server has to show; asked once, before it starts. */
    default Stock stock(Stock usual) {
        return usual;
    }

    /** What markers look like and what they mean; asked once, before it starts. */
    default Markers markers(Markers usual) {
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

    /** The id that a show call asks for, before it is checked. */
    default String id(String asked) {
        return asked;
    }

    /** The parameters of a list call, before they are checked. */
    default Parameters parameters(Parameters sent) {
        return sent;
    }

    /** What a list call asks for, after its parameters were checked. */
    default Query query(Query query) {
        return query;
    }

    /**
     * The page of a list call.
     *
     * @param all every request that there is, in the order of the list
     */
    default Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        return page;
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
