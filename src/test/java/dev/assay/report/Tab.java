package dev.assay.report;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A tab of a browser. Keeps what the console is told that is wrong, and every address that is asked for. */
final class Tab {
    private static final int PATIENCE_SECONDS = 60;

    private final Chromium browser;
    private final String session;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();

    Tab(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen(session, this::hear);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    private void hear(JsonNode event) {
        JsonNode told = event.path("params");
        switch (event.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.add("");
            case "Runtime.exceptionThrown" ->
                problems.add(told.path("exceptionDetails").toString());
            case "Log.entryAdded" ->
                problems.add(told.path("entry").path("text").asString(""));
            case "Runtime.consoleAPICalled" -> problems.add(told.path("args").toString());
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asString(""));
            default -> {}
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    /** Opens an address, and returns when all of it is there. */
    void open(URI address) throws InterruptedException {
        loaded.clear();
        call("Page.navigate", Map.of("url", address.toString()));
        awaitLoad(address.toString());
    }

    void reload() throws InterruptedException {
        loaded.clear();
        call("Page.reload", Map.of());
        awaitLoad("the page again");
    }

    private void awaitLoad(String what) throws InterruptedException {
        if (loaded.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException(what + " does not come");
        }
    }

    /** What an expression is, awaited where it is a promise. */
    JsonNode value(String expression) {
        JsonNode result = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(
                    expression.lines().findFirst().orElse("") + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    String text(String expression) {
        return value(expression).asString("");
    }

    int number(String expression) {
        return value(expression).asInt();
    }

    boolean holds(String expression) {
        return value(expression).asBoolean();
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds(expression)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never true: " + expression);
            }
            Thread.sleep(20);
        }
    }

    /** Types text where the focus is. */
    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses a key where the focus is. */
    void press(String key, int code) {
        String typed = key.equals("Enter") ? "\r" : "";
        for (String kind : List.of(typed.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", kind, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", typed));
        }
    }

    void colours(String scheme) {
        media("", scheme);
    }

    /** @param media {@code print}, or empty for the screen */
    void media(String media, String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A picture of the page from its top, as WebP or PNG by the name of the file. */
    void picture(Path file, int width, int height, double scale) throws IOException {
        boolean webp = file.toString().endsWith(".webp");
        JsonNode shot = call(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        webp ? "webp" : "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", scale)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asString("")));
    }

    /** The page as PDF. */
    byte[] printed() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("printBackground", true))
                        .path("data")
                        .asString(""));
    }

    /** Closes it; what it kept stays. */
    void close() {
        call("Page.close", Map.of());
    }

    /** What the console was told that is wrong. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Every address that was asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }
}
