package nl.weerthuis.caseflow.importjob;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.imports.Threshold;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What goes wrong around a large import: access that ends, a file without end, another process that holds it. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ImportFaultsApiTest {

    private static final long LIMIT = 200L * 1024 * 1024;

    private final UUID provider = UUID.randomUUID();
    private final String region = "region-" + UUID.randomUUID();
    private final String sender = Actors.caseWorker(provider, region);
    private final String colleague = Tokens.of("colleague")
            .organisation(provider, "PROVIDER")
            .region(region)
            .roles("case-worker")
            .sign();

    @Inject
    WorkOffImports workOffImports;

    @TestHTTPResource("/v1/imports")
    URI imports;

    @Test
    void when_the_senders_access_ends_before_it_is_confirmed_nothing_of_the_file_becomes_a_case() throws Exception {
        var id = paused(LargeFile.of("P", 3));
        withdrawSender();

        as(colleague).post("/v1/imports/%s/confirmation".formatted(id)).then().statusCode(200);

        awaitState(id, "STOPPED");
        assertThat(as(colleague).get("/v1/cases").<Integer>path("total")).isZero();
        assertThat(Stored.linesWithContent(UUID.fromString(id))).isZero();
    }

    @Test
    void when_the_senders_access_ends_in_the_middle_what_was_nominated_stays_and_the_rest_is_thrown_away()
            throws Exception {
        var id = paused(LargeFile.of("M", 1_500));
        as(colleague).post("/v1/imports/%s/confirmation".formatted(id)).then().statusCode(200);
        await().atMost(Duration.ofMinutes(2)).until(() -> nominated(id) > 0);

        withdrawSender();

        awaitState(id, "STOPPED");
        var stopped = as(colleague).get("/v1/imports/" + id);
        assertThat(stopped.<Integer>path("nominated")).isBetween(1, 1_499);
        assertThat(stopped.<String>path("finishedAt")).isNotBlank();
        assertThat(as(colleague).get("/v1/cases").<Integer>path("total")).isEqualTo(nominated(id));
        assertThat(Stored.linesWithContent(UUID.fromString(id))).isZero();
        assertThat(as(colleague)
                        .post("/v1/imports/%s/cancellation".formatted(id))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_file_that_never_ends_is_a_413_that_names_the_limit_and_leaves_nothing() throws Exception {
        var good = LargeFile.of("L", 600).getBytes(StandardCharsets.UTF_8);
        var padding = new Blanks(LIMIT - good.length + 1);

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(imports)
                                .header("Authorization", "Bearer " + sender)
                                .header("Content-Type", "text/csv")
                                .timeout(Duration.ofMinutes(2))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new SequenceInputStream(new ByteArrayInputStream(good), padding)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("\"too-large\"", "209715200");
        assertThat(Stored.importsOf(provider)).isZero();
        assertThat(Stored.linesOf(provider)).isZero();
    }

    @Test
    void a_file_that_says_it_is_too_large_is_not_read() throws Exception {
        try (var socket = new Socket(imports.getHost(), imports.getPort())) {
            socket.setSoTimeout(60_000);
            var head = "POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: %d\r\n\r\n";
            socket.getOutputStream().write(head.formatted(sender, LIMIT + 1).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "209715200");
        }
        assertThat(Stored.importsOf(provider)).isZero();
    }

    @Test
    void a_sender_who_hangs_up_in_the_middle_leaves_nothing() throws Exception {
        var good = LargeFile.of("H", 1_200).getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(imports.getHost(), imports.getPort())) {
            var head = "POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: %d\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(sender, good.length + 1_000).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(good);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofMinutes(1)).until(() -> Stored.linesOf(provider) >= 500);
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> Stored.importsOf(provider) == 0);
        assertThat(Stored.linesOf(provider)).isZero();
    }

    /** As another process holds it while it works; when that dies the database lets go. */
    @Test
    void while_another_process_holds_a_file_nobody_else_works_on_it_and_then_somebody_does() throws Exception {
        var id = paused(LargeFile.of("R", 60));
        try (var other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            as(sender).post("/v1/imports/%s/confirmation".formatted(id)).then().statusCode(200);
            hold(other, id);
            var before = nominated(id);

            workOffImports.handle();
            workOffImports.handle();

            assertThat(nominated(id)).isEqualTo(before).isLessThan(60);
        }

        awaitState(id, "DONE");
        assertThat(nominated(id)).isEqualTo(60);
        assertThat(as(sender).get("/v1/cases").<Integer>path("total")).isEqualTo(60);
    }

    @Test
    void when_the_disk_is_full_the_import_waits_and_goes_on_without_a_double_once_there_is_room() throws Exception {
        var id = paused(LargeFile.of("D", 120));
        try (var full = FullDisk.behind(provider, 20)) {
            as(sender).post("/v1/imports/%s/confirmation".formatted(id)).then().statusCode(200);
            await().atMost(Duration.ofMinutes(2)).until(() -> nominated(id) == 20);

            workOffImports.handle();
            workOffImports.handle();

            var waiting = as(sender).get("/v1/imports/" + id);
            assertThat(waiting.<String>path("state")).isEqualTo("NOMINATING");
            assertThat(waiting.<Integer>path("nominated")).isEqualTo(20);
            assertThat(waiting.<Integer>path("toNominate")).isEqualTo(100);
            assertThat(waiting.<Integer>path("faulty"))
                    .as("no line is to blame")
                    .isZero();
            assertThat(as(sender).get("/v1/cases").<Integer>path("total")).isEqualTo(20);
            assertThat(full.refused()).isPositive();
        }

        awaitState(id, "DONE");
        assertThat(nominated(id)).isEqualTo(120);
        assertThat(as(sender).get("/v1/cases").<Integer>path("total")).isEqualTo(120);
        assertThat(Stored.linesWithContent(UUID.fromString(id))).isZero();
    }

    private static void hold(Connection other, String id) throws SQLException {
        try (var lock = other.prepareStatement("select id from caseflow.nomination_import where id = ? for update")) {
            lock.setObject(1, UUID.fromString(id));
            lock.executeQuery();
        }
    }

    private String paused(String file) throws SQLException {
        Threshold.set(region, 0);
        var id = given().auth()
                .oauth2(sender)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .<String>path("id");
        awaitState(id, "PAUSED");
        return id;
    }

    private void withdrawSender() {
        try (var broker = EventPublisher.connect()) {
            broker.publish(
                    "allocation-region.v1",
                    GoldenEvents.of("allocation-region")
                            .sample("nl.weerthuis.access-withdrawn.v1")
                            .another()
                            .about(UUID.randomUUID())
                            .withData("subject", "user-provider")
                            .withData("organisationId", provider.toString())
                            .withData("roles", List.of())
                            .withData("withdrawnOn", "2020-01-01"));
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(sender).get("/v1/cases").statusCode() == 401);
    }

    private int nominated(String id) {
        return as(colleague).get("/v1/imports/" + id).path("nominated");
    }

    private void awaitState(String id, String state) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> as(colleague)
                        .get("/v1/imports/" + id)
                        .<String>path("state")
                        .equals(state));
    }

    /** Empty lines, more than anybody wants to hold at once. */
    private static final class Blanks extends InputStream {

        private long left;

        private Blanks(long count) {
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? '\n' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) '\n');
            left -= count;
            return count;
        }
    }
}
