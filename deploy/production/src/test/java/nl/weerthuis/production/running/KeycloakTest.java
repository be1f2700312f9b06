package nl.weerthuis.production.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerthuis.infrastructure.BrokerProcess;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.infrastructure.PostgresProcess;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.production.Code;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Keycloak with our realm file, and a real service that believes its tokens. */
@Tag("running")
class KeycloakTest {

    private static final int KEYCLOAK = 25190;
    private static final int POSTGRES = 25191;
    private static final int BROKER = 25192;
    private static final int SERVICE = 25193;
    private static final String REALM = "http://127.0.0.1:" + KEYCLOAK + "/realms/weerthuis";
    private static final String TOKENS = REALM + "/protocol/openid-connect/token";
    private static final Path KEYCLOAK_FOLDER = Code.ROOT.resolve("deploy/production/target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Process> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void gives_tokens_that_a_service_believes_and_others_that_it_does_not() throws Exception {
        assumeTrue(Files.isDirectory(KEYCLOAK_FOLDER), "Started by deploy/production/run keycloak");
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("opmaat-1");
        key.setUse("sig");
        key.setAlgorithm("RS256");
        try (var postgres = new PostgresProcess(
                                folder.resolve("postgres"),
                                POSTGRES,
                                folder.resolve("postgres.log"),
                                "superuser-secret")
                        .withoutSync()
                        .start();
                var broker = new BrokerProcess(folder.resolve("broker"), BROKER, folder.resolve("broker.log"))
                        .withoutSync()
                        .start()) {
            startKeycloak(key);
            startService(postgres, broker);

            var sanne = password("weerthuis-desk");
            assertThat(claims(sanne))
                    .contains("\"acr\":\"basic\"", "\"org_kind\":\"REGION\"", "\"demonstration\":true");
            assertThat(ask(sanne)).isEqualTo(200);
            assertThat(ask(password("elsewhere")))
                    .as("a token for another audience")
                    .isEqualTo(401);
            assertThat(ask(sanne.substring(0, sanne.length() - 4) + "AAAA"))
                    .as("another signature")
                    .isEqualTo(401);

            var secret = token(
                    "grant_type=client_credentials&client_id=polderwonen-vera&client_secret=demo-polderwonen-vera");
            assertThat(claims(secret))
                    .contains("\"roles\":[\"system\"]", "\"org_kind\":\"CORPORATION\"", "\"acr\":\"basic\"");
            var assertion = token("grant_type=client_credentials&client_assertion_type="
                    + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    + "&client_assertion=" + assertion(key));
            assertThat(claims(assertion))
                    .contains("\"roles\":[\"system\"]", "\"org_kind\":\"PROVIDER\"", "\"acr\":\"system\"");
            assertThat(ask(assertion))
                    .as("an organisation that nobody registered")
                    .isEqualTo(401);
            register(sanne, "89be9c1c-8eb5-440f-96f4-488157241955");
            // Believed now, but not a role that may read agreements.
            await().atMost(PATIENCE).until(() -> ask(assertion) == 403);
        } finally {
            started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
            started.forEach(Process::destroyForcibly);
        }
    }

    private void startKeycloak(JsonWebKey key) throws IOException, InterruptedException {
        Path home;
        try (var folders = Files.list(KEYCLOAK_FOLDER)) {
            home = folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        var realm = (ObjectNode) JSON.readTree(
                Code.ROOT.resolve("deploy/compose/keycloak/realm.json").toFile());
        realm.path("clients").forEach(client -> {
            if (client.path("clientId").asText().equals("opmaat-ecd")) {
                ((ObjectNode) client.path("attributes"))
                        .put(
                                "jwks.string",
                                "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
            }
        });
        Files.createDirectories(home.resolve("data/import"));
        JSON.writeValue(home.resolve("data/import/realm.json").toFile(), realm);
        var command = List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + KEYCLOAK,
                "--import-realm");
        start("keycloak", command, Map.of("JAVA_OPTS_KC_HEAP", "-Xmx512m"), REALM);
    }

    private void startService(PostgresProcess postgres, BrokerProcess broker) throws IOException, InterruptedException {
        new DatabaseSetup("127.0.0.1", postgres.port(), "postgres", "superuser-secret")
                .database("weerthuis")
                .service("weerthuis", "allocation", "the-owner-secret-of-a-check", "the-app-secret-of-a-check");
        new Topics(broker.bootstrap())
                .create(Code.channels().stream()
                        .map(channel -> "weerthuis." + channel + ".v1")
                        .collect(Collectors.toList()));
        // As compose and systemd hand secrets over.
        var secrets = Files.writeString(folder.resolve("secrets.properties"), """
                weerthuis.database.owner.password=the-owner-secret-of-a-check
                weerthuis.database.app.password=the-app-secret-of-a-check
                """);
        var environment = Map.of(
                "WEERTHUIS_ENVIRONMENT",
                "demonstration",
                "WEERTHUIS_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:%d/weerthuis".formatted(postgres.port()),
                "WEERTHUIS_KAFKA_BOOTSTRAP",
                broker.bootstrap(),
                "WEERTHUIS_KEYS_DIRECTORY",
                folder.resolve("keys").toString(),
                "WEERTHUIS_KEYS_GENERATE",
                "true",
                "QUARKUS_CONFIG_LOCATIONS",
                secrets.toString(),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                String.valueOf(SERVICE),
                "MP_JWT_VERIFY_ISSUER",
                REALM,
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                REALM + "/protocol/openid-connect/certs");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                Code.ROOT
                        .resolve("allocation-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        start("allocation", command, environment, "http://127.0.0.1:" + SERVICE + "/q/health/ready");
    }

    private void start(String name, List<String> command, Map<String, String> environment, String ready)
            throws IOException, InterruptedException {
        var log = Code.ROOT.resolve("deploy/production/target/" + name + ".log").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(HttpRequest.newBuilder(URI.create(ready)).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            Thread.sleep(500);
        }
        throw new AssertionError(name + " is not ready; its log is " + log);
    }

    private void register(String token, String organisation) throws IOException, InterruptedException {
        var body = """
                {"id": "%s", "kind": "PROVIDER", "name": "Stichting Opmaat", "kvkNumber": "99002000",
                 "municipalityCodes": ["0995"], "signatory": true}
                """.formatted(organisation);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE + "/v1/organisations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "register-" + organisation)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private int ask(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVICE + "/v1/agreements"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String password(String client) throws IOException, InterruptedException {
        return token("grant_type=password&username=sanne&password=demo-sanne&client_id=" + client);
    }

    private String token(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TOKENS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static String assertion(org.jose4j.jwk.RsaJsonWebKey key) throws org.jose4j.lang.JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("opmaat-ecd");
        claims.setSubject("opmaat-ecd");
        claims.setAudience(REALM);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        var signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue("RS256");
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setKey(key.getPrivateKey());
        signed.setPayload(claims.toJson());
        return signed.getCompactSerialization();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
