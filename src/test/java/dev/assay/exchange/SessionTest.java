package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class SessionTest {
    private static final Call READ = Call.of(Packs.of("aws").operation("DescribeCreateAccountStatus"));
    private static final Call MAKE = Call.of(Packs.of("aws")
            .operation("DescribeCreateAccountStatus")
            .finds()
            .created()
            .orElseThrow());

    private final Session session = new Session(ErrorShape.STATUS_ONLY);
    private final List<Call> again = new ArrayList<>();

    @Test
    void it_is_over_when_a_call_that_was_accepted_is_refused_too_and_nothing_is_sent_then() {
        noted(READ, 200, 401);
        assertEquals("401", noted(READ, 401, 200));
        assertEquals(Optional.empty(), session.over(READ));
        String over = "the session of the management account ended while the run went on";
        assertEquals(over, noted(READ, 401, 401));
        assertEquals(Collections.nCopies(1 + 3, READ), again);
        assertEquals(Optional.of(new Trouble(Trouble.Kind.GIVEN_UP, over)), session.over(READ));
        assertEquals(Optional.empty(), session.over(READ.by(Caller.MEMBER)), "others have sessions of their own");
    }

    @Test
    void calls_that_are_refused_at_the_same_time_are_not_each_tried_again() throws Exception {
        noted(READ, 200, 401);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        AtomicInteger sent = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<String> refused = () -> {
            together.await();
            return session.noted(exchange(READ, 401), call -> {
                        sent.incrementAndGet();
                        LockSupport.parkNanos(1_000_000);
                        return exchange(call, 401);
                    })
                    .outcome();
        };
        try {
            for (Future<String> one : threads.invokeAll(Collections.nCopies(8, refused))) {
                assertEquals("the session of the management account ended while the run went on", one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(3, sent.get());
    }

    @Test
    void an_error_has_to_say_that_the_time_of_others_is_over() {
        Session worded = new Session(new ErrorShape() {
            @Override
            public Optional<String> name(Response refusal) {
                return Optional.empty();
            }

            @Override
            public boolean expired(Response refusal) {
                return refusal.status() == 400;
            }
        });
        Call member = READ.by(Caller.MEMBER);

        assertEquals(
                "the session of a member account ended while the run went on",
                worded.noted(exchange(member, 400), call -> exchange(call, 400)).outcome());
        assertEquals(
                "401",
                worded.noted(exchange(member, 401), call -> exchange(call, 401)).outcome());
    }

    @Test
    void a_call_that_makes_something_is_never_sent_again() {
        noted(MAKE, 200, 401);
        assertEquals("401", noted(READ, 401, 401));
        assertEquals(List.of(), again);
    }

    @Test
    void who_was_never_let_in_has_no_session_that_could_end() {
        assertEquals("401", noted(READ, 401, 401));
        assertEquals("200", noted(READ.by(Caller.MEMBER), 200, 401));
        assertEquals("401", noted(READ.by(Caller.MEMBER), 401, 401));
        assertEquals(List.of(), again);
    }

    @Test
    void of_the_calls_that_were_accepted_the_one_with_the_shortest_answer_is_sent_again() {
        session.noted(exchange(READ, 200, 9), sent -> exchange(sent, 200));
        session.noted(exchange(lighter(1), 200, 3), sent -> exchange(sent, 200));
        session.noted(exchange(lighter(2), 200, 5), sent -> exchange(sent, 200));
        noted(READ, 401, 200);
        assertEquals(List.of(lighter(1)), again);
    }

    private static Call lighter(int id) {
        return READ.withMember("CreateAccountRequestId", JsonNodeFactory.instance.stringNode("car-0000000" + id));
    }

    /** What is told of a call that is answered so, the next one so. */
    private String noted(Call call, int status, int next) {
        return session.noted(exchange(call, status), sent -> {
                    again.add(sent);
                    return exchange(sent, next);
                })
                .outcome();
    }

    private static Exchange exchange(Call call, int status) {
        return exchange(call, status, 0);
    }

    private static Exchange exchange(Call call, int status, int length) {
        return new Exchange(
                "x0001",
                "a test",
                call,
                "http://127.0.0.1:1/",
                List.of(),
                Optional.of(new Response(status, List.of(), new byte[length], Optional.empty())),
                Optional.empty(),
                Instant.EPOCH,
                0,
                1);
    }
}
