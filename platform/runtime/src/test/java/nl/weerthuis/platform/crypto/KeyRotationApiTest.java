package nl.weerthuis.platform.crypto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class KeyRotationApiTest {

    private static final Logger LOG = Logger.getLogger(KeyRotationApiTest.class);
    private static final int MANY = Integer.getInteger("weerthuis.test.keys", 1_200);

    @Inject
    SubjectKeys keys;

    @Inject
    WrappedKeyset wrapped;

    @Inject
    KeyConfig config;

    @Inject
    MasterCipher master;

    @Inject
    RotateKeys rotateKeys;

    @Inject
    AgroalDataSource database;

    @Inject
    Duty duty;

    @BeforeEach
    void onlyOwnPersons() throws SQLException {
        execute("delete from probe.probe_person");
        execute("delete from probe.subject_key");
        execute("delete from probe.key_rotation");
    }

    @Test
    void a_master_key_is_rotated_under_load_and_the_old_one_can_go() throws Exception {
        var persons = Stream.generate(this::person).limit(60).toList();
        addAndPromote();

        var outcome = whileRotating("MASTER", persons);

        assertThat(outcome.<String>path("status")).isEqualTo("DONE");
        assertThat(count("subject_key where master_key is distinct from " + master.key()))
                .isZero();
        change("drop");
        waitUntil(() -> persons.stream().allMatch(person -> read(person).startsWith("Name ")));
        assertThat(count("subject_key")).isGreaterThanOrEqualTo(60);
    }

    @Test
    void rows_wrapped_by_either_key_can_be_read_and_a_rotation_goes_on_where_it_was() throws Exception {
        fill(MANY);
        var person = person();
        addAndPromote();
        var rotation = begin("MASTER");
        duty.run(() -> QuarkusTransaction.requiringNew().run(rotateKeys::batch));
        duty.run(() -> {
            QuarkusTransaction.begin();
            rotateKeys.batch();
            // As when the process dies before the commit.
            QuarkusTransaction.rollback();
        });

        var halfway = view(rotation);
        assertThat(halfway.<String>path("status")).isEqualTo("RUNNING");
        assertThat(halfway.<Integer>path("done")).isEqualTo(500);
        assertThat(read(person)).startsWith("Name ");
        assertThat(begin("MASTER")).as("one at a time").isEqualTo(rotation);

        var begin = System.nanoTime();
        AtOnce.run(2, () -> {
            rotateKeys.goOn();
            return null;
        });
        rotateKeys.goOn();

        assertThat(view(rotation).<String>path("status")).isEqualTo("DONE");
        LOG.infof(
                "wrapped %d keys anew in %d ms",
                MANY - 500, Duration.ofNanos(System.nanoTime() - begin).toMillis());
        assertThat(count("subject_key where master_key is distinct from " + master.key()))
                .isZero();
        assertThat(read(person)).startsWith("Name ");
    }

    @Test
    void keys_of_subjects_are_rotated_under_load_and_the_old_ones_read_nothing() throws Exception {
        var persons = Stream.generate(this::person).limit(40).toList();
        var old = persons.get(0);
        var oldKey = inDuty(() -> keys.find(old).orElseThrow());

        var outcome = whileRotating("SUBJECTS", persons);

        assertThat(outcome.<String>path("status")).isEqualTo("DONE");
        assertThat(outcome.<Integer>path("done")).isEqualTo(40);
        persons.forEach(person -> assertThat(read(person)).startsWith("Name "));
        var text = inDuty(() -> stored(old));
        assertThat(catchThrowable(() -> oldKey.decrypt(ProbeFields.PLACE, text)))
                .isInstanceOf(IllegalStateException.class);
        for (var person : persons) {
            assertThat(keyset(person).size()).isEqualTo(1);
        }
    }

    @Test
    void only_an_operator_rotates() {
        assertThat(as("keeper")
                        .body("{\"kind\":\"MASTER\"}")
                        .post("/v1/operator/key-rotations")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("operator").body("{}").post("/v1/operator/key-rotations").statusCode())
                .isEqualTo(400);
        assertThat(as("operator")
                        .get("/v1/operator/key-rotations/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    /** Readers and writers go on all the time; the first failure of any fails the test. */
    private Response whileRotating(String kind, List<UUID> persons) throws Exception {
        var rotation = begin(kind);
        var done = new AtomicBoolean();
        var work = new ArrayList<Callable<Boolean>>();
        for (int reader = 0; reader < 3; reader++) {
            work.add(() -> always(done, () -> persons.forEach(this::read)));
        }
        work.add(() -> always(done, () -> persons.forEach(person -> write(person, "Name " + UUID.randomUUID()))));
        work.add(() -> always(done, this::person));
        work.add(() -> {
            try {
                waitUntil(() -> {
                    rotateKeys.goOn();
                    return view(rotation).<String>path("status").equals("DONE");
                });
                return true;
            } finally {
                done.set(true);
            }
        });
        assertThat(AtOnce.run(work)).containsOnly(true);
        return view(rotation);
    }

    private static boolean always(AtomicBoolean done, Runnable work) {
        while (!done.get()) {
            work.run();
        }
        return true;
    }

    private void addAndPromote() throws Exception {
        var before = master.key();
        change("add");
        change("promote");
        waitUntil(() -> master.key() != before);
    }

    private void change(String verb) throws Exception {
        KeysetCommand.main(verb, config.directory().orElseThrow().toString());
    }

    private UUID person() {
        var id = UUID.randomUUID();
        inDuty(() -> {
            var key = keys.create(id);
            return update("insert into probe_person (family_name, id) values (?, ?)", key, id, "Name " + id);
        });
        return id;
    }

    private void write(UUID id, String name) {
        inDuty(() -> update(
                "update probe_person set family_name = ? where id = ?",
                keys.find(id).orElseThrow(),
                id,
                name));
    }

    private int update(String sql, SubjectKey key, UUID id, String name) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, key.encrypt(ProbeFields.PLACE, name));
            statement.setObject(2, id);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First the field and then the key, as a service does that loads a row. */
    private String read(UUID id) {
        return inDuty(() -> {
            var text = stored(id);
            return keys.find(id).orElseThrow().decrypt(ProbeFields.PLACE, text);
        });
    }

    private byte[] stored(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select family_name from probe_person where id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeysetHandle keyset(UUID id) throws Exception {
        try (var connection = TestDatabase.connect();
                var query =
                        connection.prepareStatement("select wrapped_key from probe.subject_key where subject = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return wrapped.unwrap(id, row.getBytes(1));
            }
        }
    }

    private void fill(int count) throws Exception {
        try (var connection = TestDatabase.connect();
                var insert = connection.prepareStatement(
                        "insert into probe.subject_key (subject, wrapped_key) values (?, ?)")) {
            for (int i = 0; i < count; i++) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setBytes(
                        2,
                        wrapped.wrap(
                                id,
                                KeysetHandle.generateNew(
                                        PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private <T> T inDuty(Supplier<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static void waitUntil(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String begin(String kind) {
        return as("operator")
                .body("{\"kind\":\"" + kind + "\"}")
                .post("/v1/operator/key-rotations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Response view(String rotation) {
        return as("operator").get("/v1/operator/key-rotations/" + rotation);
    }

    private static RequestSpecification as(String role) {
        var token = Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles(role)
                .sign();
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static long count(String from) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection.createStatement().executeQuery("select count(*) from probe." + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
