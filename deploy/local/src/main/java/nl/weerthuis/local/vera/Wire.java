package nl.weerthuis.local.vera;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asked and answered as VERA does. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    static int number(String text, String prefix, int otherwise) {
        try {
            return text == null || !text.startsWith(prefix)
                    ? otherwise
                    : Math.max(1, Integer.parseInt(text.substring(prefix.length())));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void done(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    static void fault(HttpExchange exchange, int status, String sentence) throws IOException {
        var fault = JSON.createObjectNode().put("code", String.valueOf(status)).put("omschrijving", sentence);
        say(exchange, status, fault.toString());
    }

    static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
