package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop's orders, listed and shown. */
public final class OrdersServer implements AutoCloseable {
    private static final int MOST = 100;

    private final HttpServer server;
    private final String token;
    private final int most;
    private final Map<String, String> orders = new TreeMap<>();

    /**
     * Starts it on a free port of the loopback interface.
     *
     * @param token what callers have to send in the header X-Token
     * @param most most orders on one page
     */
    public OrdersServer(String token, int most) throws IOException {
        this.token = token;
        this.most = most;
        for (int i = 1; i <= 7; i++) {
            orders.put("order-" + i, i % 2 == 0 ? "closed" : "open");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", this::answer);
        server.start();
    }

    /** As the contract has it: 100 orders on a page at most. */
    public OrdersServer(String token) throws IOException {
        this(token, MOST);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (!token.equals(exchange.getRequestHeaders().getFirst("X-Token"))) {
            refuse(exchange, 401, "no token, or an unknown one");
        } else if (!exchange.getRequestMethod().equals("GET")) {
            refuse(exchange, 405, "only GET");
        } else if (path.equals("/orders")) {
            list(exchange);
        } else {
            String id = path.substring("/orders/".length());
            String state = orders.get(id);
            if (state == null) {
                refuse(exchange, 404, "no such order");
            } else {
                send(exchange, 200, "{\"order\":" + order(id, state) + "}");
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Optional<String> asked = parameter(exchange, "limit");
        String marker = parameter(exchange, "marker").orElse("");
        int limit;
        try {
            limit = asked.map(Integer::parseInt).orElse(3);
        } catch (NumberFormatException e) {
            limit = 0;
        }
        if (limit < 1 || limit > most) {
            refuse(exchange, 400, "limit is an integer from 1 to " + most);
            return;
        }
        String page = orders.entrySet().stream()
                .filter(order -> order.getKey().compareTo(marker) > 0)
                .limit(limit)
                .map(order -> order(order.getKey(), order.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
        String last = orders.keySet().stream()
                .filter(id -> id.compareTo(marker) > 0)
                .limit(limit)
                .reduce(marker, (before, id) -> id);
        boolean more = orders.keySet().stream().anyMatch(id -> id.compareTo(last) > 0);
        send(exchange, 200, "{\"orders\":" + page + (more ? ",\"next\":\"" + last + "\"" : "") + "}");
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    private static String order(String id, String state) {
        return "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}";
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, "{\"message\":\"" + message + "\"}");
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
