package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Query;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers another question than the one that was asked, after its parameters passed. */
record EditedQueries(Predicate<Query> which, UnaryOperator<Query> edit) implements Defect {

    @Override
    public Query query(Query query) {
        return which.test(query) ? edit.apply(query) : query;
    }

    static EditedQueries limit(Predicate<Query> which, UnaryOperator<Integer> edit) {
        return new EditedQueries(which, query -> new Query(query.states(), edit.apply(query.limit()), query.after()));
    }

    static EditedQueries states(Predicate<Query> which, UnaryOperator<List<AccountCreationState>> edit) {
        return new EditedQueries(which, query -> new Query(edit.apply(query.states()), query.limit(), query.after()));
    }
}
