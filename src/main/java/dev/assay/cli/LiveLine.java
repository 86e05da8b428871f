package dev.assay.cli;

import dev.assay.run.TargetRun;
import java.io.PrintWriter;
import java.util.List;

/** On a terminal, one line that tells how far the run is, gone when it is over. Elsewhere, nothing. */
final class LiveLine implements AutoCloseable {
    private static final long EVERY_MILLIS = 100;

    private final PrintWriter out;
    private final List<TargetRun> runs;
    private final Thread thread;
    private volatile boolean over;

    LiveLine(PrintWriter out, List<TargetRun> runs) {
        this.out = out;
        this.runs = runs;
        this.thread = new Thread(this::tell, "assay-live");
        thread.setDaemon(true);
        if (Terminal.live()) {
            thread.start();
        }
    }

    private void tell() {
        while (!over) {
            int scenarios = runs.stream().mapToInt(TargetRun::scenarios).sum();
            int exchanges = runs.stream().mapToInt(TargetRun::exchanges).sum();
            long findings = runs.stream().mapToLong(TargetRun::findings).sum();
            out.print("\r\u001b[K" + scenarios + " scenarios, " + exchanges + " exchanges, " + findings
                    + " findings so far");
            out.flush();
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        if (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
