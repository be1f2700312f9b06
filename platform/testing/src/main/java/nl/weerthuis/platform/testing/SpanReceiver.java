package nl.weerthuis.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

/** Takes what a service exports over OTLP/HTTP, as a collector would, and keeps every body for {@link Spans} to read. */
public final class SpanReceiver implements QuarkusTestResourceLifecycleManager {
    static final String FOLDER = "weerthuis.test.spans";
    private static final String PATH = "/v1/traces";

    private final Path folder = Reactor.root()
            .resolve("target/test-spans")
            .resolve(UUID.randomUUID().toString());
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(folder);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::take);
        server.start();
        return Map.of(
                FOLDER,
                folder.toString(),
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.bsp.schedule.delay",
                "100ms",
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void take(HttpExchange export) throws IOException {
        try (export) {
            var whole = folder.resolve(UUID.randomUUID() + ".part");
            Files.write(whole, export.getRequestBody().readAllBytes());
            // Whoever reads finds whole bodies only.
            Files.move(whole, folder.resolve(UUID.randomUUID() + ".otlp"), StandardCopyOption.ATOMIC_MOVE);
            export.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            export.sendResponseHeaders(200, -1);
        }
    }
}
