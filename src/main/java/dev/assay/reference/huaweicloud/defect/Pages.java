package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.defect.EditedPages.Walk;
import dev.assay.reference.huaweicloud.server.Page;
import java.util.ArrayList;
import java.util.List;

/** Pages cut out of a list by another rule than the server's. */
final class Pages {
    private Pages() {}

    /** The page that was asked for, with another number of requests. */
    static Page from(Walk walk, int limit) {
        List<CreateAccountStatusDto> rest = rest(walk);
        return limit >= rest.size() ? new Page(rest, null) : of(rest.subList(0, limit));
    }

    /** A page behind which there is another. */
    static Page of(List<CreateAccountStatusDto> items) {
        return new Page(items, items.get(items.size() - 1).id());
    }

    static Page items(Page page, List<CreateAccountStatusDto> items) {
        return new Page(items, page.last());
    }

    /** What the filter lets through, from the start of this page to the end of the list. */
    static List<CreateAccountStatusDto> rest(Walk walk) {
        List<CreateAccountStatusDto> rest = new ArrayList<>();
        boolean reached = walk.query().after() == null;
        for (CreateAccountStatusDto request : walk.all()) {
            if (reached && walk.query().includes(request)) {
                rest.add(request);
            }
            reached |= request.id().equals(walk.query().after());
        }
        return rest;
    }
}
