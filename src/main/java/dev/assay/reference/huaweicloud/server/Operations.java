package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.model.huaweicloud.ListCreateAccountStatusesResponse;
import dev.assay.model.huaweicloud.PageInfoDto;
import dev.assay.model.huaweicloud.ShowCreateAccountStatusResponse;
import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Authentication.Identity;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Answers calls: routes, lets in, checks, looks up. Whoever hooked in is asked at each step. */
final class Operations {
    private static final Pattern ID = Pattern.compile("car-[0-9a-z]{8,32}");

    private final Authentication authentication;
    private final Requests requests;
    private final Markers markers;
    private final QueryRules rules;
    private final List<Hooks> hooks;

    Operations(Authentication authentication, Requests requests, Markers markers, List<Hooks> hooks) {
        this.authentication = authentication;
        this.requests = requests;
        this.markers = markers;
        this.rules = new QueryRules(markers);
        this.hooks = List.copyOf(hooks);
    }

    Answer answer(Call call) {
        String requestId =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
                        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Answer answer = conforming(call, requestId);
        for (Hooks hook : hooks) {
            answer = hook.answer(call, answer);
        }
        return answer;
    }

    private Answer conforming(Call call, String requestId) {
        try {
            return Answers.of(200, requestId, perform(call));
        } catch (Refusal refusal) {
            return Answers.of(refusal, requestId);
        } catch (RuntimeException fault) {
            // a fault of our own: told as one, since a closed connection would look like the network's
            return Answers.of(Refusal.broken(fault), requestId);
        }
    }

    private Object perform(Call call) {
        Operation operation = call.operation();
        if (operation == null) {
            throw Refusal.unknownPath();
        }
        if (!call.method().equals("GET")) {
            throw Refusal.unsupportedMethod();
        }
        letIn(call);
        return operation == Operation.SHOW ? show(call.id()) : list(call.parameters());
    }

    private void letIn(Call call) {
        Identity identity = authentication.identify(call);
        Refusal refusal = identity.refusal();
        for (Hooks hook : hooks) {
            refusal = hook.access(call, identity.caller(), refusal);
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private ShowCreateAccountStatusResponse show(String asked) {
        Snapshot now = requests.now();
        String id = asked;
        for (Hooks hook : hooks) {
            id = hook.id(id);
        }
        if (!ID.matcher(id).matches()) {
            throw Refusal.malformedId();
        }
        CreateAccountStatusDto request = now.find(id);
        if (request == null) {
            throw Refusal.unknownId();
        }
        return new ShowCreateAccountStatusResponse(request);
    }

    private ListCreateAccountStatusesResponse list(Parameters sent) {
        Snapshot now = requests.now();
        Parameters parameters = sent;
        for (Hooks hook : hooks) {
            parameters = hook.parameters(parameters);
        }
        Query query = rules.check(parameters);
        Query asked = query;
        for (Hooks hook : hooks) {
            query = hook.query(query);
        }
        Page page = now.page(query);
        for (Hooks hook : hooks) {
            page = hook.page(query, page, now.requests());
        }
        String next = page.last() == null ? null : markers.issue(page.last(), asked);
        return new ListCreateAccountStatusesResponse(
                page.items(), new PageInfoDto(next, page.items().size()));
    }
}
