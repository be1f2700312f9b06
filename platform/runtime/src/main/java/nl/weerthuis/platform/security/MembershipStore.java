package nl.weerthuis.platform.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.security.MembershipSnapshot.Membership;

/** The two tables of membership; in the caller's transaction, if there is one. */
@ApplicationScoped
class MembershipStore {

    private static final String REGISTER = """
            insert into registered_organisation (id, kind) values (?, ?)
            on conflict (id) do update set kind = excluded.kind
            """;
    private static final String WITHDRAW = """
            insert into withdrawn_access (subject, organisation, role, withdrawn_on) values (?, ?, ?, ?)
            on conflict (subject, organisation, role)
            do update set withdrawn_on = least(withdrawn_access.withdrawn_on, excluded.withdrawn_on)
            """;
    private static final String RESTORE = "delete from withdrawn_access where subject = ? and organisation = ?";

    private final AgroalDataSource database;

    MembershipStore(AgroalDataSource database) {
        this.database = database;
    }

    void register(UUID organisation, String kind) {
        with(connection -> {
            try (var insert = connection.prepareStatement(REGISTER)) {
                insert.setObject(1, organisation);
                insert.setString(2, kind);
                insert.executeUpdate();
            }
        });
    }

    void withdraw(Membership who, Set<String> roles, LocalDate on) {
        with(connection -> {
            try (var insert = connection.prepareStatement(WITHDRAW)) {
                for (var role : roles) {
                    insert.setString(1, who.subject());
                    insert.setObject(2, who.organisation());
                    insert.setString(3, role);
                    insert.setObject(4, on);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    void restore(Membership who) {
        with(connection -> {
            try (var delete = connection.prepareStatement(RESTORE)) {
                delete.setString(1, who.subject());
                delete.setObject(2, who.organisation());
                delete.executeUpdate();
            }
        });
    }

    MembershipSnapshot read() {
        try (var connection = database.getConnection()) {
            return new MembershipSnapshot(kinds(connection), withdrawn(connection));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Map<UUID, String> kinds(Connection connection) throws SQLException {
        var kinds = new HashMap<UUID, String>();
        try (var query = connection.prepareStatement("select id, kind from registered_organisation");
                var row = query.executeQuery()) {
            while (row.next()) {
                kinds.put(row.getObject("id", UUID.class), row.getString("kind"));
            }
        }
        return kinds;
    }

    private static Map<Membership, Map<String, LocalDate>> withdrawn(Connection connection) throws SQLException {
        var withdrawn = new HashMap<Membership, Map<String, LocalDate>>();
        try (var query = connection.prepareStatement(
                        "select subject, organisation, role, withdrawn_on from withdrawn_access");
                var row = query.executeQuery()) {
            while (row.next()) {
                var who = new Membership(row.getString("subject"), row.getObject("organisation", UUID.class));
                withdrawn
                        .computeIfAbsent(who, ignored -> new HashMap<>())
                        .put(row.getString("role"), row.getObject("withdrawn_on", LocalDate.class));
            }
        }
        return withdrawn;
    }

    private void with(Work work) {
        try (var connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("Membership could not be read or written", e);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
