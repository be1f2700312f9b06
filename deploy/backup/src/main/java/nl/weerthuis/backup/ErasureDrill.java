package nl.weerthuis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.infrastructure.BrokerProcess;
import nl.weerthuis.infrastructure.DatabaseSetup;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.local.issuer.Issuer;

/**
 * Somebody is nominated, a backup is taken, the person is erased, server and disk are gone: what comes back is from before
 * the erasure. The ledger outside the database sees to it that the person does not.
 */
final class ErasureDrill {
    private static final String DATABASE = "weerthuis";
    private static final String SERVICE = "caseflow";
    private static final Set<String> TOPICS = Set.of(
            "weerthuis.caseflow.v1",
            "weerthuis.caseflow-matching.v1",
            "weerthuis.allocation-case.v1",
            "weerthuis.allocation-region.v1",
            "weerthuis.access-log-heads.v1",
            "weerthuis.journal-positions.v1");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE = 50;

    private final Path root;
    private final Path folder;
    private final Site site;
    private final int base;
    private final List<String> faults = new ArrayList<>();

    /** @param base the thousand in which the ports lie */
    ErasureDrill(Path root, Path folder, Site site, int base) {
        this.root = root;
        this.folder = folder;
        this.site = site;
        this.base = base;
    }

    /**
     * @param cameBack whether the restored database did hold the erased person's key: otherwise nothing is proved
     * @param readySeconds from the loss until the service was ready, the replay of the ledger included
     */
    record Report(boolean cameBack, double readySeconds, List<String> faults) {}

    private record Person(String familyName, UUID caseId, String clientId) {}

    Report run() throws IOException, SQLException, InterruptedException {
        Folders.remove(folder);
        Files.createDirectories(folder);
        var issuer = Issuer.start(base + 180, folder.resolve("issuer"));
        try (var broker = new BrokerProcess(folder.resolve("broker"), base + 92, folder.resolve("broker.log"));
                var caseflow = caseflow(issuer.address())) {
            broker.announcing(message -> {}).start();
            new Topics(broker.bootstrap()).create(TOPICS);
            site.start(Duration.ofMinutes(1));
            new DatabaseSetup("127.0.0.1", site.port(), site.user(), site.password())
                    .database(DATABASE)
                    .service(DATABASE, SERVICE, "drill-owner", "drill-app");
            return run(caseflow);
        } finally {
            issuer.stop();
        }
    }

    private Report run(Caseflow caseflow) throws IOException, SQLException, InterruptedException {
        caseflow.start();
        await("caseflow is not ready", caseflow::isReady);
        var provider = UUID.randomUUID();
        var worker = caseflow.token(provider, "PROVIDER", "case-worker");
        var gone = nominate(caseflow, worker, Nomination.ofSomebody("Gewist"));
        var stays = nominate(caseflow, worker, Nomination.ofSomebody("Blijver"));
        try (var connection = site.connect(DATABASE)) {
            BaseBackup.take(connection, site.data(), site.backup());
        }
        var moment = Instant.now();
        caseflow.post(
                caseflow.token(provider, "PROVIDER", "privacy-officer"),
                "/v1/clients/%s/erasure".formatted(gone.clientId()),
                Map.of());
        await("The erasure does not reach the ledger", () -> isInLedger(gone));
        caseflow.kill();
        archive();
        site.lose();
        return restored(caseflow, worker, moment, gone, stays);
    }

    private Report restored(Caseflow caseflow, String worker, Instant moment, Person gone, Person stays)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        site.restore(List.of(site.archive()), Optional.of(moment));
        boolean cameBack = hasKey(gone);
        caseflow.start();
        await("caseflow is not ready after the restore", () -> {
            boolean ready = caseflow.isReady();
            requireUnreadable(caseflow, worker, gone);
            return ready;
        });
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (!cameBack) {
            faults.add("The backup did not bring the erased person back, so nothing is proved.");
        }
        if (!caseflow.look(worker, gone.caseId()).contains("erasedOn")) {
            faults.add("The case of the erased person is not shown as erased.");
        }
        if (hasKey(gone)) {
            faults.add("The key of the erased person is there.");
        }
        if (!caseflow.look(worker, stays.caseId()).contains(stays.familyName())) {
            faults.add("Somebody who was not erased cannot be read.");
        }
        return new Report(cameBack, took.toMillis() / 1000.0, List.copyOf(faults));
    }

    private void requireUnreadable(Caseflow caseflow, String worker, Person gone) throws InterruptedException {
        if (caseflow.look(worker, gone.caseId()).contains(gone.familyName()) && faults.isEmpty()) {
            faults.add("The erased person was read after the restore.");
        }
    }

    private static Person nominate(Caseflow caseflow, String worker, Nomination nomination)
            throws IOException, InterruptedException {
        var answer = caseflow.post(worker, "/v1/cases", nomination.body());
        var id = UUID.fromString(answer.path("id").asText());
        if (!caseflow.look(worker, id).contains(nomination.familyName())) {
            throw new IllegalStateException("The nominated person cannot be read before anything happened.");
        }
        return new Person(nomination.familyName(), id, answer.path("clientId").asText());
    }

    private boolean isInLedger(Person person) throws IOException {
        return Files.exists(ledger()) && Files.readString(ledger()).contains(person.clientId());
    }

    /** The erasure itself is in the archive too: that it is not restored is the moment's doing. */
    private void archive() throws IOException, SQLException, InterruptedException {
        try (var connection = site.connect(DATABASE);
                var statement = connection.createStatement()) {
            String segment;
            try (var answer = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
                answer.next();
                segment = answer.getString(1);
            }
            await(
                    "The last segment is not archived",
                    () -> Files.exists(site.archive().resolve(segment)));
        }
    }

    private boolean hasKey(Person person) throws SQLException {
        try (var connection = site.connect(DATABASE);
                var query = connection.prepareStatement("select from caseflow.subject_key where subject = ?::uuid")) {
            query.setString(1, person.clientId());
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private Path ledger() {
        return folder.resolve("survives/erasures.jsonl");
    }

    private Caseflow caseflow(String issuer) {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(base + 81));
        environment.put("WEERTHUIS_DATABASE_URL", site.url(DATABASE));
        environment.put("WEERTHUIS_DATABASE_OWNER_PASSWORD", "drill-owner");
        environment.put("WEERTHUIS_DATABASE_APP_PASSWORD", "drill-app");
        environment.put("WEERTHUIS_KAFKA_BOOTSTRAP", "127.0.0.1:" + (base + 92));
        environment.put("MP_JWT_VERIFY_ISSUER", issuer);
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer + "/jwks");
        environment.put("WEERTHUIS_ENVIRONMENT", "demonstration");
        environment.put("WEERTHUIS_ORGANISATIONS_REGISTERED_ONLY", "false");
        environment.put("WEERTHUIS_KEYS_GENERATE", "true");
        environment.put(
                "WEERTHUIS_KEYS_DIRECTORY", folder.resolve("survives/keys").toString());
        environment.put("WEERTHUIS_ERASURE_LEDGER", ledger().toString());
        environment.put(
                "WEERTHUIS_AUDIT_HEADS_FILE",
                folder.resolve("survives/heads.jsonl").toString());
        var jar = root.resolve("caseflow-service/target/quarkus-app/quarkus-run.jar");
        return new Caseflow(jar, environment, folder.resolve("caseflow.log").toFile(), base + 81, issuer);
    }

    private interface Condition {
        boolean holds() throws IOException, SQLException, InterruptedException;
    }

    private static void await(String sentence, Condition condition)
            throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s after %s.".formatted(sentence, PATIENCE));
            }
            Thread.sleep(PAUSE);
        }
    }
}
