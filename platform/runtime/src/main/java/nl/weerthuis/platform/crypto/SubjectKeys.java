package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;

/**
 * A data key per subject, wrapped by the master key (envelope encryption). Destroying the key erases the subject from
 * every copy of the data. Works in the caller's transaction.
 */
@ApplicationScoped
public class SubjectKeys {

    private final AgroalDataSource database;
    private final MasterKeys masterKeys;
    private final WrappedKeyset wrapped;

    SubjectKeys(AgroalDataSource database, MasterKeys masterKeys, WrappedKeyset wrapped) {
        this.database = database;
        this.masterKeys = masterKeys;
        this.wrapped = wrapped;
    }

    /** Makes the key of a new subject. */
    public SubjectKey create(UUID subject) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            // Asked before: if the key changes in between, a rotation does this row once more.
            var masterKey = masterKeys.wrappingKey();
            store(subject, wrapped.wrap(subject, keyset), masterKey);
            return key(subject, keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Subject key cannot be made", e);
        }
    }

    /** The key of a subject; empty once it was erased. */
    public Optional<SubjectKey> find(UUID subject) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select wrapped_key from subject_key where subject = ?")) {
            query.setObject(1, subject);
            try (var answer = query.executeQuery()) {
                return answer.next() ? Optional.of(unwrap(subject, answer.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Subject key cannot be read", e);
        }
    }

    /** The keys of these subjects; of those who were erased there is none. */
    public Map<UUID, SubjectKey> find(Collection<UUID> subjects) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select subject, wrapped_key from subject_key where subject = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (var answer = query.executeQuery()) {
                var found = new HashMap<UUID, SubjectKey>();
                while (answer.next()) {
                    var subject = answer.getObject(1, UUID.class);
                    found.put(subject, unwrap(subject, answer.getBytes(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Subject keys cannot be read", e);
        }
    }

    /** Which of these subjects have a key, and so can be read. */
    public Set<UUID> present(Collection<UUID> subjects) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select subject from subject_key where subject = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            try (var answer = query.executeQuery()) {
                var present = new HashSet<UUID>();
                while (answer.next()) {
                    present.add(answer.getObject(1, UUID.class));
                }
                return present;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Subject keys cannot be read", e);
        }
    }

    /** Erases: whatever was encrypted under this key is unreadable from the commit on. */
    public void destroy(UUID subject) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from subject_key where subject = ?")) {
            delete.setObject(1, subject);
            delete.executeUpdate();
            CrashPoints.reach(CrashPoint.SUBJECT_KEY_DESTROYED_NOT_STATED);
        } catch (SQLException e) {
            throw new IllegalStateException("Subject key cannot be destroyed", e);
        }
    }

    private SubjectKey unwrap(UUID subject, byte[] bytes) {
        try {
            return key(subject, wrapped.unwrap(subject, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Subject key cannot be unwrapped", e);
        }
    }

    private void store(UUID subject, byte[] wrapped, long masterKey) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into subject_key (subject, wrapped_key, master_key) values (?, ?, ?)")) {
            insert.setObject(1, subject);
            insert.setBytes(2, wrapped);
            insert.setLong(3, masterKey);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Subject key cannot be stored", e);
        }
    }

    static SubjectKey key(UUID subject, KeysetHandle keyset) throws GeneralSecurityException {
        return new SubjectKey(subject, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }
}
