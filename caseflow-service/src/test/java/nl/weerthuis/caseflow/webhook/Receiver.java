package nl.weerthuis.caseflow.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider's own system that listens, and answers what the test wants. */
final class Receiver implements AutoCloseable {

    record Heard(String id, long seconds, String signature, String body) {}

    private final String path;
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String location;

    /** @param path of this test alone: what others are told is none of its business */
    Receiver(String path) {
        this.path = path;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(path, this::take);
        server.start();
    }

    /** Within the one host that the service trusts in tests. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void answers(int code) {
        status = code;
    }

    void redirectsTo(String url) {
        status = 307;
        location = url;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
