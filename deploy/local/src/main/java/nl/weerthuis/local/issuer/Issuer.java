package nl.weerthuis.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A small OIDC provider for the demonstration and for tests, on the loopback address alone: it gives a token to
 * whoever knows a demonstration secret, and mints any other on request. Never for production.
 */
public final class Issuer {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int THREADS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String address;
    private final SigningKeys keys;
    private final Mint mint;
    private final DemoUsers users;

    private Issuer(int port, Path keysDirectory) throws IOException {
        var loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        keys = new SigningKeys(keysDirectory.resolve("signing-keys.json"));
        mint = new Mint(address, keys);
        users = DemoUsers.load();
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        serve("/.well-known/openid-configuration", "GET", request -> Answer.of(configuration()));
        serve("/jwks", "GET", request -> Answer.of(JSON.readTree(keys.published())));
        serve("/token", "POST", this::token);
        serve("/mint", "POST", this::minted);
        serve("/rotate", "POST", request -> rotated());
        serve("/q/health/ready", "GET", request -> Answer.of(JSON.valueToTree(Map.of("status", "UP"))));
    }

    /** Arguments: the port, and the directory in which the signing keys are kept. */
    public static void main(String[] arguments) throws IOException {
        var issuer = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        System.out.println("The identity provider of the demonstration serves " + issuer.address());
    }

    /** @param port 0 for any that is free */
    public static Issuer start(int port, Path keysDirectory) throws IOException {
        var issuer = new Issuer(port, keysDirectory);
        issuer.server.start();
        return issuer;
    }

    public String address() {
        return address;
    }

    public void stop() {
        server.stop(0);
    }

    private JsonNode configuration() {
        return JSON.valueToTree(Map.of(
                "issuer", address,
                "token_endpoint", address + "/token",
                "jwks_uri", address + "/jwks",
                "grant_types_supported", List.of("client_credentials"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private Answer token(Request request) {
        if (!"client_credentials".equals(request.form("grant_type"))) {
            return Answer.declined(
                    400, "unsupported_grant_type", "Only grant_type=client_credentials is offered here.");
        }
        var user = users.find(request.clientId()).filter(known -> known.secret().equals(request.clientSecret()));
        if (user.isEmpty()) {
            return Answer.declined(
                    401, "invalid_client", "Unknown user, or another secret than the one in users.json.");
        }
        return token(mint.tokenFor(user.get()));
    }

    private Answer minted(Request request) throws IOException {
        var wish = JSON.readValue(request.body(), Mint.Wish.class);
        return token(mint.token(wish));
    }

    private static Answer token(Mint.Token token) {
        return Answer.of(JSON.valueToTree(
                Map.of("access_token", token.text(), "token_type", "Bearer", "expires_in", token.seconds())));
    }

    private Answer rotated() {
        keys.rotate();
        return Answer.of(JSON.valueToTree(Map.of("kid", keys.current().getKeyId())));
    }

    private void serve(String path, String method, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, path, method, handler));
            }
        });
    }

    private static Answer answer(HttpExchange exchange, String path, String method, Handler handler)
            throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Answer.declined(404, "not_found", "There is nothing at this address.");
        }
        if (!exchange.getRequestMethod().equals(method)) {
            return Answer.declined(405, "method_not_allowed", "Use %s.".formatted(method));
        }
        var body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        try {
            return handler.answer(new Request(exchange.getRequestHeaders(), body));
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException malformed) {
            return Answer.declined(400, "invalid_request", "The request cannot be read.");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private record Answer(int status, JsonNode body) {
        static Answer of(JsonNode body) {
            return new Answer(200, body);
        }

        static Answer declined(int status, String error, String description) {
            return new Answer(status, JSON.valueToTree(Map.of("error", error, "error_description", description)));
        }
    }

    private interface Handler {
        Answer answer(Request request) throws IOException;
    }
}
