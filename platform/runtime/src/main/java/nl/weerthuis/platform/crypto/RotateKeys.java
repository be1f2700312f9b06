package nl.weerthuis.platform.crypto;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.crypto.KeyRotation.Kind;
import nl.weerthuis.platform.crypto.KeyRotation.Step;
import nl.weerthuis.platform.rows.Duty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Goes on with the rotation under way, a batch per transaction and one process at a time. What is left to do stands in
 * the rows, so a process that dies leaves nothing half done. Between the steps of subjects' keys lies a grace longer than
 * any transaction: nobody reads or writes with a key that is not there.
 */
@ApplicationScoped
class RotateKeys {

    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 100;
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.key_rotation', 0))";

    private final AgroalDataSource database;
    private final KeyRotations rotations;
    private final KeyRows rows;
    private final MasterCipher master;
    private final Instance<EncryptedFields> fields;
    private final Instance<UnderMasterKey> others;
    private final Duty duty;
    private final Duration grace;

    RotateKeys(
            AgroalDataSource database,
            KeyRotations rotations,
            KeyRows rows,
            MasterCipher master,
            Instance<EncryptedFields> fields,
            Instance<UnderMasterKey> others,
            Duty duty,
            @ConfigProperty(name = "weerthuis.keys.rotation.grace", defaultValue = "90s") Duration grace) {
        this.database = database;
        this.rotations = rotations;
        this.rows = rows;
        this.master = master;
        this.fields = fields;
        this.others = others;
        this.duty = duty;
        this.grace = grace;
    }

    KeyRotation request(Kind kind, String by) {
        return onDuty(() -> rotations.open(kind, by));
    }

    Optional<KeyRotation> find(UUID id) {
        return onDuty(() -> rotations.find(id));
    }

    @Scheduled(every = "{weerthuis.keys.rotation.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = onDuty(this::batch);
        }
    }

    /** @return whether there may be more to do at once */
    boolean batch() {
        if (!isAlone()) {
            return false;
        }
        var underWay = rotations.underWay();
        if (underWay.isEmpty()) {
            return false;
        }
        var rotation = underWay.get();
        var waits = rotation.step() == Step.ENCRYPT || rotation.step() == Step.DROP_KEYS;
        if (waits && !rotations.isOlder(rotation.id(), grace)) {
            return false;
        }
        if (step(rotation) == 0) {
            rotations.advance(rotation.id(), rotation.step().next());
        }
        return true;
    }

    private int step(KeyRotation rotation) {
        return switch (rotation.step()) {
            case REWRAP -> rewrap(master.key());
            case ADD_KEYS -> rows.addKeys(rotation.id(), BATCH);
            case ENCRYPT -> rows.encrypt(rotation.id(), encrypted(), BATCH);
            case DROP_KEYS -> rows.dropKeys(rotation.id(), encrypted(), BATCH);
            case DONE -> 0;
        };
    }

    private int rewrap(long key) {
        return rows.rewrap(key, BATCH)
                + others.stream().mapToInt(other -> other.renew(key, BATCH)).sum();
    }

    private List<EncryptedField> encrypted() {
        return fields.stream().flatMap(each -> each.all().stream()).toList();
    }

    private boolean isAlone() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery(ALONE)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Rotations cannot be locked", e);
        }
    }

    /** On duty: keys of everybody. */
    private <T> T onDuty(Supplier<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
