package nl.weerthuis.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows that a rotation changes, some at a time. Every call takes part in the transaction under way. */
@ApplicationScoped
class KeyRows {

    private static final int ADDED = 1;
    private static final int ENCRYPTED = 2;
    private static final int DROPPED = 3;

    private final AgroalDataSource database;
    private final WrappedKeyset wrapped;

    KeyRows(AgroalDataSource database, WrappedKeyset wrapped) {
        this.database = database;
        this.wrapped = wrapped;
    }

    private record Row(UUID subject, byte[] key) {}

    private interface Change {
        KeysetHandle of(Connection connection, UUID subject, KeysetHandle keyset)
                throws SQLException, GeneralSecurityException;
    }

    /** Wraps keys by the present master key. @return how many */
    int rewrap(long masterKey, int most) {
        return each(
                "where master_key is distinct from " + masterKey,
                most,
                ", master_key = " + masterKey,
                (connection, subject, keyset) -> keyset);
    }

    /** Gives subjects a new key that encrypts from now on, beside the old one. */
    int addKeys(UUID rotation, int most) {
        return each(
                "where rotation is distinct from '%s'".formatted(rotation),
                most,
                ", rotation = '%s', rotation_step = %d".formatted(rotation, ADDED),
                (connection, subject, keyset) -> Keysets.withNewPrimary(keyset));
    }

    /** Encrypts the fields of subjects by their new key. */
    int encrypt(UUID rotation, List<EncryptedField> fields, int most) {
        return each(
                "where rotation = '%s' and rotation_step = %d".formatted(rotation, ADDED),
                most,
                ", rotation_step = " + ENCRYPTED,
                (connection, subject, keyset) -> {
                    encrypt(connection, subject, keyset, fields);
                    return keyset;
                });
    }

    /** Drops the old keys, after a last look at the fields: none may be left that the new key cannot read. */
    int dropKeys(UUID rotation, List<EncryptedField> fields, int most) {
        return each(
                "where rotation = '%s' and rotation_step = %d".formatted(rotation, ENCRYPTED),
                most,
                ", rotation_step = " + DROPPED,
                (connection, subject, keyset) -> {
                    encrypt(connection, subject, keyset, fields);
                    return Keysets.primaryAlone(keyset);
                });
    }

    private int each(String where, int most, String set, Change change) {
        var select = "select subject, wrapped_key from subject_key " + where + " limit " + most + " for update";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update subject_key set wrapped_key = ?" + set + " where subject = ?")) {
            var rows = rows(connection, select);
            for (var row : rows) {
                var keyset = change.of(connection, row.subject(), wrapped.unwrap(row.subject(), row.key()));
                update.setBytes(1, wrapped.wrap(row.subject(), keyset));
                update.setObject(2, row.subject());
                update.addBatch();
            }
            update.executeBatch();
            return rows.size();
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("Keys cannot be rotated", e);
        }
    }

    private static List<Row> rows(Connection connection, String select) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(select)) {
            var rows = new ArrayList<Row>();
            while (answer.next()) {
                rows.add(new Row(answer.getObject(1, UUID.class), answer.getBytes(2)));
            }
            return rows;
        }
    }

    private static void encrypt(Connection connection, UUID subject, KeysetHandle keyset, List<EncryptedField> fields)
            throws SQLException, GeneralSecurityException {
        var all = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        var present = Keysets.primaryAlone(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
        for (var field : fields) {
            encrypt(connection, subject, field, all, present);
        }
    }

    private static void encrypt(Connection connection, UUID subject, EncryptedField field, Aead all, Aead present)
            throws SQLException, GeneralSecurityException {
        var bound = (field.place() + "|" + subject).getBytes(StandardCharsets.UTF_8);
        var select = "select t.%1$s, t.%2$s from %3$s t where %4$s and t.%2$s is not null for update of t"
                .formatted(field.id(), field.column(), field.table(), field.ofSubject());
        var change = "update %s set %s = ? where %s = ?".formatted(field.table(), field.column(), field.id());
        try (var query = connection.prepareStatement(select);
                var update = connection.prepareStatement(change)) {
            query.setObject(1, subject);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var text = row.getBytes(2);
                    if (!reads(present, text, bound)) {
                        update.setBytes(1, present.encrypt(all.decrypt(text, bound), bound));
                        update.setObject(2, row.getObject(1));
                        update.executeUpdate();
                    }
                }
            }
        }
    }

    private static boolean reads(Aead present, byte[] text, byte[] bound) {
        try {
            present.decrypt(text, bound);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
