package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountState;
import dev.assay.model.aws.CreateAccountStatus;
import dev.assay.model.aws.DescribeCreateAccountStatusResponse;
import dev.assay.reference.aws.server.Authentication.Identity;
import dev.assay.reference.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers calls: routes, lets in, checks, looks up. Whoever hooked in is asked at each step. */
final class Operations {
    private static final int LONGEST_PAGE = 20;

    private final Authentication authentication;
    private final Requests requests;
    private final Tokens tokens;
    private final List<Hooks> hooks;

    Operations(Authentication authentication, Requests requests, Tokens tokens, List<Hooks> hooks) {
        this.authentication = authentication;
        this.requests = requests;
        this.tokens = tokens;
        this.hooks = List.copyOf(hooks);
    }

    Answer answer(Call call) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Answer answer = conforming(call, new UUID(random.nextLong(), random.nextLong()).toString());
        for (Hooks hook : hooks) {
            answer = hook.answer(call, answer);
        }
        return answer;
    }

    private Answer conforming(Call call, String requestId) {
        try {
            return Answers.of(requestId, perform(call));
        } catch (Refusal refusal) {
            return Answers.of(requestId, refusal);
        } catch (RuntimeException fault) {
            // a fault of our own: told as one, since a closed connection would look like the network's
            return Answers.of(requestId, Refusal.broken(fault));
        }
    }

    private Object perform(Call call) {
        Operation operation = call.operation();
        if (operation == null) {
            throw Refusal.unknownOperation();
        }
        letIn(call);
        JsonNode body = call.input();
        for (Hooks hook : hooks) {
            body = hook.input(call, body);
        }
        Input input = new Input(body);
        return switch (operation) {
            case DESCRIBE -> describe(Rules.id(input.text("CreateAccountRequestId")));
            case LIST -> list(input);
            case CREATE -> create(input);
        };
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

    private DescribeCreateAccountStatusResponse describe(String id) {
        CreateAccountStatus request = requests.find(id);
        for (Hooks hook : hooks) {
            request = hook.found(id, request);
        }
        if (request == null) {
            throw Refusal.unknownId();
        }
        return new DescribeCreateAccountStatusResponse(request);
    }

    private DescribeCreateAccountStatusResponse create(Input input) {
        String email = Rules.email(input.text("Email"));
        return new DescribeCreateAccountStatusResponse(requests.create(email, Rules.name(input.text("AccountName"))));
    }

    private Listed list(Input input) {
        List<CreateAccountState> states = Rules.states(input.texts("States"));
        int limit = Rules.limit(input.number("MaxResults", LONGEST_PAGE));
        String token = input.text("NextToken");
        List<CreateAccountStatus> rest = after(token == null ? null : tokens.read(token, states), requests.all());
        List<CreateAccountStatus> page = new ArrayList<>();
        for (CreateAccountStatus request : rest) {
            boolean asked = states.isEmpty() || states.contains(request.state());
            if (asked && page.size() == limit) {
                return new Listed(page, tokens.issue(page.get(limit - 1).id(), states));
            }
            if (asked) {
                page.add(request);
            }
        }
        return new Listed(page, null);
    }

    private static List<CreateAccountStatus> after(@Nullable String id, List<CreateAccountStatus> all) {
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            start = all.get(i).id().equals(id) ? i + 1 : start;
        }
        return all.subList(start, all.size());
    }
}
