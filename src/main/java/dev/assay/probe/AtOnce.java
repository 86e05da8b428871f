package dev.assay.probe;

import dev.assay.exchange.Client;
import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Sends calls at the same time, on behalf of one scenario. */
final class AtOnce {
    private static final long LONGEST_GATHERING_MS = 100;
    /** Those of all runs; one that has nothing to do for a minute ends. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "assay-at-once");
        thread.setDaemon(true);
        return thread;
    });

    private final Client client;
    private final String scenario;

    AtOnce(Client client, String scenario) {
        this.client = client;
        this.scenario = scenario;
    }

    /** So many of them at most; gives the exchanges in the order of the calls. */
    List<Exchange> send(List<Call> calls, int most) {
        int senders = Math.min(most, calls.size());
        CountDownLatch unready = new CountDownLatch(calls.size() <= most ? calls.size() : 0);
        AtomicReferenceArray<Exchange> answered = new AtomicReferenceArray<>(calls.size());
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            sending.add(THREADS.submit(() -> {
                for (int due = next.getAndIncrement(); due < calls.size(); due = next.getAndIncrement()) {
                    answered.set(due, together(calls.get(due), unready));
                }
            }));
        }
        try {
            for (Future<?> one : sending) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls were under way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call at once failed in the kit: " + e.getCause(), e);
        }
        return IntStream.range(0, calls.size()).mapToObj(answered::get).toList();
    }

    /** Signing takes longer than many an answer: all are signed before the first goes out, unless a rate holds them up. */
    private Exchange together(Call call, CountDownLatch unready) {
        try {
            return client.send(call, scenario, () -> {
                unready.countDown();
                await(unready);
            });
        } finally {
            unready.countDown();
        }
    }

    private static void await(CountDownLatch unready) {
        try {
            unready.await(LONGEST_GATHERING_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
