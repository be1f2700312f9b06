package nl.weerthuis.platform.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A line of the access log, without its place in a chain. */
record AccessLine(
        Instant loggedAt,
        String traceId,
        String activity,
        String actor,
        UUID organisation,
        String organisationKind,
        String region,
        String roles,
        String assurance,
        String purpose,
        String subjectKind,
        UUID subject,
        String fieldClasses,
        String protectionLevel,
        boolean breakGlass,
        String outcome) {

    static final String COLUMNS =
            "logged_at, trace_id, activity, actor, organisation, organisation_kind, region, roles,"
                    + " assurance, purpose, subject_kind, subject, field_classes, protection_level, break_glass, outcome";
    static final int COLUMN_COUNT = 16;

    AccessLine {
        // What the database keeps, or the line would not verify.
        loggedAt = loggedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** In the order of the columns, as they are hashed. */
    List<String> fields() {
        return Arrays.asList(
                loggedAt.toString(),
                traceId,
                activity,
                actor,
                text(organisation),
                organisationKind,
                region,
                roles,
                assurance,
                purpose,
                subjectKind,
                text(subject),
                fieldClasses,
                protectionLevel,
                Boolean.toString(breakGlass),
                outcome);
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setObject(1, OffsetDateTime.ofInstant(loggedAt, ZoneOffset.UTC));
        insert.setString(2, traceId);
        insert.setString(3, activity);
        insert.setString(4, actor);
        insert.setObject(5, organisation);
        insert.setString(6, organisationKind);
        insert.setString(7, region);
        insert.setString(8, roles);
        insert.setString(9, assurance);
        insert.setString(10, purpose);
        insert.setString(11, subjectKind);
        insert.setObject(12, subject);
        insert.setString(13, fieldClasses);
        insert.setString(14, protectionLevel);
        insert.setBoolean(15, breakGlass);
        insert.setString(16, outcome);
    }

    static AccessLine of(ResultSet row) throws SQLException {
        return new AccessLine(
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                row.getString("trace_id"),
                row.getString("activity"),
                row.getString("actor"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_kind"),
                row.getString("region"),
                row.getString("roles"),
                row.getString("assurance"),
                row.getString("purpose"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("field_classes"),
                row.getString("protection_level"),
                row.getBoolean("break_glass"),
                row.getString("outcome"));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
