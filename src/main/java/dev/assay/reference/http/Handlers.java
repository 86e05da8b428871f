package dev.assay.reference.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Does what one server has to do, in threads that all of them share: to make one takes longer than many an answer. */
final class Handlers implements Executor, AutoCloseable {
    static final ExecutorService SHARED = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "reference");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<FutureTask<?>> underWay = ConcurrentHashMap.newKeySet();

    @Override
    public void execute(Runnable task) {
        FutureTask<?> due = new FutureTask<>(task, null) {
            @Override
            protected void done() {
                underWay.remove(this);
            }
        };
        underWay.add(due);
        SHARED.execute(due);
    }

    /** Interrupts what this server still does. */
    @Override
    public void close() {
        underWay.forEach(task -> task.cancel(true));
    }
}
