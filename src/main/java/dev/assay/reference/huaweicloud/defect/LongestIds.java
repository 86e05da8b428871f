package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import java.util.List;

/** Every id is as long as ids can be, as those of many servers are; the rest is another defect's. */
record LongestIds(Defect defect) implements Defect {
    private static final int LONGEST = 36;

    @Override
    public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        List<String> ids = all.stream().map(CreateAccountStatusDto::id).toList();
        String after = query.after();
        List<CreateAccountStatusDto> rest = all.subList(after == null ? 0 : ids.indexOf(after) + 1, all.size()).stream()
                .filter(request -> query.includes(request) && request.id().length() == LONGEST)
                .toList();
        return Page.of(rest, query.limit());
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        return defect.answer(call, answer);
    }
}
