package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import java.util.List;

/** Brings another page than the one that was asked for. */
record EditedPages(Edit edit) implements Defect {

    /** Makes another page of one. */
    interface Edit {
        Page apply(Walk walk, Page page);
    }

    /** Where in a walk a page stands. */
    record Walk(Query query, List<CreateAccountStatusDto> all) {

        /** 1 for the first page, where all pages of the walk have the limit of this one. */
        int number() {
            if (query.after() == null) {
                return 1;
            }
            int before = 0;
            for (CreateAccountStatusDto request : all) {
                before += query.includes(request) ? 1 : 0;
                if (request.id().equals(query.after())) {
                    break;
                }
            }
            return 1 + (before + query.limit() - 1) / query.limit();
        }
    }

    @Override
    public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        return edit.apply(new Walk(query, all), page);
    }
}
