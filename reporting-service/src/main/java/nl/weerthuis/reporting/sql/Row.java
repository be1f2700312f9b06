package nl.weerthuis.reporting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One row of an answer, its columns by name; what is null in the table is null here. */
public final class Row {

    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    public String text(String column) throws SQLException {
        return answer.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return answer.getObject(column, UUID.class);
    }

    public LocalDate date(String column) throws SQLException {
        return answer.getObject(column, LocalDate.class);
    }

    public Instant moment(String column) throws SQLException {
        return answer.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Long number(String column) throws SQLException {
        long number = answer.getLong(column);
        return answer.wasNull() ? null : number;
    }

    public boolean truth(String column) throws SQLException {
        return answer.getBoolean(column);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) answer.getArray(column).getArray());
    }
}
