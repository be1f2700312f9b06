package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts, so that a doubled effect shows; a negative value is poison until it is cured, and the least one the first time. */
@ApplicationScoped
class TallyConsumer implements EventConsumer {

    static final int ONLY_THE_FIRST_TIME = Integer.MIN_VALUE;

    private final AgroalDataSource database;
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();
    private volatile boolean cured;

    TallyConsumer(AgroalDataSource database) {
        this.database = database;
    }

    private record OnlyWhatWeNeed(int value) {}

    record Tally(int effects, int last) {}

    @Override
    public Set<String> channels() {
        return Set.of("probe");
    }

    @Override
    public void on(Envelope event) {
        if (!event.type().equals(Probed.TYPE)) {
            return;
        }
        int value = event.as(OnlyWhatWeNeed.class).value();
        if (value == ONLY_THE_FIRST_TIME && failed.add(event.subject())) {
            throw new IllegalStateException("As when a connection breaks in the midst");
        }
        if (value < 0 && value != ONLY_THE_FIRST_TIME && !cured) {
            throw new IllegalArgumentException("Poison");
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into tally (subject, effects, last_value) values (?, 1, ?)
                        on conflict (subject) do update set effects = tally.effects + 1, last_value = excluded.last_value
                        """)) {
            upsert.setObject(1, event.subject());
            upsert.setInt(2, value);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void cure(boolean isCured) {
        cured = isCured;
    }

    Tally of(UUID subject) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select effects, last_value from tally where subject = ?")) {
            query.setObject(1, subject);
            try (var answer = query.executeQuery()) {
                return answer.next() ? new Tally(answer.getInt(1), answer.getInt(2)) : new Tally(0, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
