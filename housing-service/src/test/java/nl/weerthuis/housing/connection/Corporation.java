package nl.weerthuis.housing.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A corporation's own system with VERA's paths, over real HTTP; it can be told to be down, to hang, or to say odd things. */
final class Corporation implements AutoCloseable {

    static final String API_KEY = "sleutel-van-de-corporatie";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpServer server;
    private volatile List<String> units = List.of();
    private volatile String mood = "well";

    Corporation() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/wrv/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:%d/wrv".formatted(server.getAddress().getPort());
    }

    void has(List<String> records) {
        units = List.copyOf(records);
    }

    /** well, down, hanging, odd, half, empty-body, moved. */
    void is(String newMood) {
        mood = newMood;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        try (exchange) {
            switch (mood) {
                case "down" -> exchange.sendResponseHeaders(503, -1);
                case "hanging" -> released.await();
                case "odd" -> say(exchange, "{\"geen\": \"lijst\"}");
                case "half" -> say(exchange, page(exchange).substring(0, 20));
                case "moved" -> {
                    exchange.getResponseHeaders().set("Location", "http://localhost:1/elders");
                    exchange.sendResponseHeaders(302, -1);
                }
                default -> well(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void well(HttpExchange exchange) throws IOException {
        if (!API_KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            exchange.sendResponseHeaders(401, -1);
        } else {
            say(exchange, exchange.getRequestURI().getPath().endsWith("/eenheden") ? page(exchange) : "[]");
        }
    }

    private String page(HttpExchange exchange) {
        var page = Integer.parseInt(exchange.getRequestURI().getQuery().replace("pagina=", ""));
        var size = Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Parameters-AantalPerPagina"));
        return units.stream().skip((page - 1L) * size).limit(size).collect(Collectors.joining(",", "[", "]"));
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
