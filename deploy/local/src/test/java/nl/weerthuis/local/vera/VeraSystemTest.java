package nl.weerthuis.local.vera;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VeraSystemTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private VeraSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new VeraSystem(0, 230);
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void gives_its_stock_page_by_page() throws Exception {
        assertThat(size(get("eenheden?pagina=1"))).isEqualTo(100);
        assertThat(size(get("eenheden?pagina=3"))).isEqualTo(30);
        assertThat(size(get("eenheden?pagina=4"))).isZero();
        assertThat(size(get("publicaties"))).isEqualTo(11);
        assertThat(size(get("aanbiedingen"))).isZero();
        assertThat(get("eenheden").headers().firstValue("X-Parameters-Aantal")).contains("230");
        assertThat(get("eenheden").body()).contains("\"NIB\"").contains("VHE-00010");
    }

    @Test
    void keeps_what_is_sent_and_takes_over_what_changes() throws Exception {
        assertThat(send("POST", "publicaties", "[{\"idExtern\": \"P-1\", \"status\": {\"code\": \"GEP\"}}]"))
                .isEqualTo(201);
        assertThat(send("PATCH", "publicaties", "{\"idExtern\": \"P-1\", \"detailStatus\": {\"code\": \"OOP\"}}"))
                .isEqualTo(200);
        assertThat(get("publicaties").body()).contains("GEP").contains("OOP");
        assertThat(send("PATCH", "publicaties", "{\"idExtern\": \"P-2\"}")).isEqualTo(404);
        assertThat(send("POST", "publicaties", "{\"idExtern\": \"P-1\"}")).isEqualTo(409);
        assertThat(send("POST", "publicaties", "{}")).isEqualTo(400);
        assertThat(send("POST", "publicaties", "{")).isEqualTo(400);
        assertThat(send("DELETE", "publicaties", "")).isEqualTo(405);
    }

    @Test
    void behaves_as_it_is_told_each_corporation_for_itself() throws Exception {
        mood("down");
        assertThat(get("eenheden").statusCode()).isEqualTo(503);
        assertThat(get("corporatie-y", "eenheden").statusCode()).isEqualTo(200);
        mood("odd");
        assertThat(get("eenheden").body()).startsWith("{");
        mood("half");
        assertThat(get("eenheden").body()).doesNotEndWith("]");
        mood("well");
        assertThat(get("eenheden").statusCode()).isEqualTo(200);
        mood("unwilling");
        assertThat(send("POST", "aanbiedingen", "{\"idExtern\": \"A-1\"}")).isEqualTo(409);
        mood("forgetful");
        assertThat(send("POST", "aanbiedingen", "{\"idExtern\": \"A-1\"}")).isEqualTo(500);
        mood("well");
        assertThat(size(get("aanbiedingen"))).isEqualTo(1);
        assertThat(system.received("corporatie-x")).hasSize(2);
    }

    @Test
    void asks_for_a_key_and_knows_its_paths() throws Exception {
        var request = HttpRequest.newBuilder(uri("corporatie-x", "eenheden")).build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
        assertThat(get("zaken").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get("corporatie-x", path);
    }

    private HttpResponse<String> get(String corporation, String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(corporation, path))
                .header("X-API-KEY", "sleutel")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri("corporatie-x", path))
                .header("X-API-KEY", "sleutel")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void mood(String mood) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/corporatie-x/mood".formatted(system.port())))
                .PUT(HttpRequest.BodyPublishers.ofString(mood))
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private URI uri(String corporation, String path) {
        return URI.create("http://localhost:%d/%s/wrv/%s".formatted(system.port(), corporation, path));
    }

    private static int size(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body()).size();
    }
}
