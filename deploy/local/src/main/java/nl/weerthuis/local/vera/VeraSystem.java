package nl.weerthuis.local.vera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Corporations' own systems with VERA's paths, for trying things out: {@code /NAME/wrv/eenheden?pagina=1} and so on, with any
 * {@code X-API-KEY}. It holds what is sent to it and shows that at {@code GET /NAME/log}; {@code PUT /NAME/mood} tells it how
 * to behave, with a word of {@link Mood}.
 */
public final class VeraSystem implements AutoCloseable {

    /** The variable of the environment that names another port. */
    public static final String PORT_VARIABLE = "WEERTHUIS_PORT_VERA";

    private static final int PORT = 9999;
    private static final int PAGE = 100;
    private static final int SLOW_MILLIS = 3_000;
    private static final int USUAL_DWELLINGS = 250;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final int dwellings;

    /**
     * @param port 0 for any that is free
     * @param dwellings of a corporation that nobody asked for before
     * @throws IOException if the port is taken
     */
    public VeraSystem(int port, int dwellings) throws IOException {
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

    /** Where it listens beside a region that was started with this environment. */
    public static int port(Map<String, String> environment) {
        return Integer.parseInt(environment.getOrDefault(PORT_VARIABLE, String.valueOf(PORT)));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address under which this corporation's system is registered. */
    public String url(String corporation) {
        return "http://localhost:%d/%s/wrv".formatted(port(), corporation);
    }

    public void become(String corporation, Mood mood) {
        place(corporation).becomes(mood);
    }

    /** What was sent to it, the oldest first. */
    public List<Received> received(String corporation) {
        return place(corporation).received();
    }

    /** What it holds in one of VERA's collections. */
    public JsonNode held(String corporation, String collection) {
        return place(corporation).stock().page(collection, 1, Integer.MAX_VALUE);
    }

    /** As its own people enter it there: one record, or a list. */
    public void enter(String corporation, String collection, JsonNode records) {
        place(corporation).stock().put(collection, records);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Place place(String corporation) {
        return places.computeIfAbsent(corporation, name -> new Place(name, dwellings));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = exchange.getRequestURI().getPath().split("/");
            if (words.length == 3 && words[2].equals("mood")) {
                mood(exchange, words[1]);
            } else if (words.length == 3 && words[2].equals("log")) {
                Wire.say(exchange, 200, json.writeValueAsString(received(words[1])));
            } else if (words.length == 4 && words[2].equals("wrv") && Stock.COLLECTIONS.contains(words[3])) {
                moody(exchange, place(words[1]), words[3]);
            } else {
                Wire.fault(exchange, 404, "Dit adres is er niet.");
            }
        }
    }

    private void mood(HttpExchange exchange, String corporation) throws IOException {
        var word = Wire.body(exchange);
        try {
            become(corporation, Mood.named(word));
            Wire.done(exchange, 204);
        } catch (IllegalArgumentException e) {
            Wire.fault(exchange, 400, "Dit humeur kennen wij niet.");
        }
    }

    private void moody(HttpExchange exchange, Place place, String collection) throws IOException {
        switch (place.mood()) {
            case DOWN -> Wire.fault(exchange, 503, "Het systeem is er even niet.");
            case ODD -> Wire.say(exchange, 200, "{\"melding\": \"Dit is geen lijst.\"}");
            case HALF -> Wire.say(exchange, 200, "[{\"idExtern\": \"VHE-0");
            case SLOW -> {
                Wire.pause(SLOW_MILLIS);
                well(exchange, place, collection);
            }
            case WELL, FORGETFUL, UNWILLING -> well(exchange, place, collection);
        }
    }

    private void well(HttpExchange exchange, Place place, String collection) throws IOException {
        var apiKey = exchange.getRequestHeaders().getFirst("X-API-KEY");
        if (apiKey == null || apiKey.isBlank()) {
            Wire.fault(exchange, 401, "De sleutel ontbreekt.");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET" -> page(exchange, place.stock(), collection);
            case "POST", "PUT", "PATCH" -> take(exchange, place, collection);
            default -> Wire.fault(exchange, 405, "VERA kent deze methode niet.");
        }
    }

    private void page(HttpExchange exchange, Stock stock, String collection) throws IOException {
        var page = Wire.number(exchange.getRequestURI().getQuery(), "pagina=", 1);
        var size = Math.min(
                PAGE, Wire.number(exchange.getRequestHeaders().getFirst("X-Parameters-AantalPerPagina"), "", PAGE));
        var headers = exchange.getResponseHeaders();
        headers.set("X-Parameters-Aantal", String.valueOf(stock.size(collection)));
        headers.set("X-Parameters-Pagina", String.valueOf(page));
        headers.set("X-Parameters-AantalPerPagina", String.valueOf(size));
        headers.set(
                "X-Stuurgegevens-Tijdstip-Bericht",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        Wire.say(exchange, 200, stock.page(collection, page, size).toString());
    }

    private void take(HttpExchange exchange, Place place, String collection) throws IOException {
        var method = exchange.getRequestMethod();
        var body = Wire.body(exchange);
        var status = taken(place, method, collection, body);
        var reference = exchange.getRequestHeaders().getFirst("X-Stuurgegevens-Referentienummer");
        place.remember(new Received(method, collection, body, reference, status));
        if (status / 100 == 2) {
            Wire.done(exchange, status);
        } else {
            Wire.fault(exchange, status, "Dit bericht is niet verwerkt.");
        }
    }

    private int taken(Place place, String method, String collection, String body) {
        try {
            var record = json.readTree(body);
            if (place.mood() == Mood.UNWILLING && Stock.isHold(method, collection, record)) {
                return 409;
            }
            var status = place.stock().take(method, collection, record);
            return place.mood() == Mood.FORGETFUL ? 500 : status;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return 400;
        }
    }
}
