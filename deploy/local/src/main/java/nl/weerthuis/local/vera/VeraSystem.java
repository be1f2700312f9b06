package nl.weerthuis.local.vera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Corporations' own systems with VERA's paths, for trying things out: {@code /NAME/wrv/eenheden?pagina=1} and so on, with any
 * {@code X-API-KEY}. It holds what is sent to it, and {@code PUT /NAME/mood} tells it how to behave: {@code well}, {@code slow},
 * {@code down}, {@code odd} or {@code half}.
 */
public final class VeraSystem implements AutoCloseable {

    static final int PORT = 9999;
    private static final int PAGE = 100;
    private static final int SLOW_MILLIS = 3_000;
    private static final int USUAL_DWELLINGS = 250;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Stock> stocks = new ConcurrentHashMap<>();
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final int dwellings;

    VeraSystem(int port, int dwellings) throws IOException {
        this.dwellings = dwellings;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "vera-system");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Words: the port, and how many dwellings a corporation has that nobody asked for before. */
    public static void main(String[] words) throws IOException, InterruptedException {
        var port = words.length > 0 ? Integer.parseInt(words[0]) : PORT;
        var number = words.length > 1 ? Integer.parseInt(words[1]) : USUAL_DWELLINGS;
        try (var system = new VeraSystem(port, number)) {
            System.out.printf(
                    "Ask http://localhost:%d/corporatie-x/wrv/eenheden?pagina=1; Ctrl-C ends it.%n", system.port());
            Thread.currentThread().join();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = exchange.getRequestURI().getPath().split("/");
            if (words.length == 3 && words[2].equals("mood")) {
                moods.put(
                        words[1], new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip());
                exchange.sendResponseHeaders(204, -1);
            } else if (words.length == 4 && words[2].equals("wrv") && Stock.COLLECTIONS.contains(words[3])) {
                moody(exchange, words[1], words[3]);
            } else {
                fault(exchange, 404, "Dit adres is er niet.");
            }
        }
    }

    private void moody(HttpExchange exchange, String corporation, String collection) throws IOException {
        switch (moods.getOrDefault(corporation, "well")) {
            case "down" -> fault(exchange, 503, "Het systeem is er even niet.");
            case "odd" -> say(exchange, 200, "{\"melding\": \"Dit is geen lijst.\"}");
            case "half" -> say(exchange, 200, "[{\"idExtern\": \"VHE-0");
            case "slow" -> {
                pause();
                well(exchange, corporation, collection);
            }
            default -> well(exchange, corporation, collection);
        }
    }

    private void well(HttpExchange exchange, String corporation, String collection) throws IOException {
        var apiKey = exchange.getRequestHeaders().getFirst("X-API-KEY");
        if (apiKey == null || apiKey.isBlank()) {
            fault(exchange, 401, "De sleutel ontbreekt.");
            return;
        }
        var stock = stocks.computeIfAbsent(corporation, this::filled);
        switch (exchange.getRequestMethod()) {
            case "GET" -> page(exchange, stock, collection);
            case "POST", "PUT", "PATCH" -> take(exchange, stock, collection);
            default -> fault(exchange, 405, "VERA kent deze methode niet.");
        }
    }

    private Stock filled(String corporation) {
        var stock = new Stock();
        stock.fill(corporation, dwellings);
        return stock;
    }

    private void page(HttpExchange exchange, Stock stock, String collection) throws IOException {
        var page = number(exchange.getRequestURI().getQuery(), "pagina=", 1);
        var size =
                Math.min(PAGE, number(exchange.getRequestHeaders().getFirst("X-Parameters-AantalPerPagina"), "", PAGE));
        var headers = exchange.getResponseHeaders();
        headers.set("X-Parameters-Aantal", String.valueOf(stock.size(collection)));
        headers.set("X-Parameters-Pagina", String.valueOf(page));
        headers.set("X-Parameters-AantalPerPagina", String.valueOf(size));
        headers.set(
                "X-Stuurgegevens-Tijdstip-Bericht",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        say(exchange, 200, stock.page(collection, page, size).toString());
    }

    private void take(HttpExchange exchange, Stock stock, String collection) throws IOException {
        try {
            stock.put(collection, json.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            fault(exchange, 400, "Dit bericht is niet te lezen.");
        }
    }

    private static int number(String text, String prefix, int otherwise) {
        try {
            return text == null || !text.startsWith(prefix)
                    ? otherwise
                    : Math.max(1, Integer.parseInt(text.substring(prefix.length())));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fault(HttpExchange exchange, int status, String sentence) throws IOException {
        var fault = json.createObjectNode().put("code", String.valueOf(status)).put("omschrijving", sentence);
        say(exchange, status, fault.toString());
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
