package nl.weerthuis.platform.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Who has looked at somebody's file: for a privacy officer, whose own look is logged, and for the person. */
@ApplicationScoped
class FindLooks {

    private static final String SELECT = "select l.logged_at, l.activity, l.organisation, l.organisation_kind, l.roles,"
            + " l.purpose, l.field_classes, l.break_glass, l.actor, l.subject_kind, l.protection_level ";
    private static final String OF_SUBJECT = "from access_log l where l.subject = ?";
    // As the policies of the database say it, and once more here.
    private static final String OF_OFFICER = OF_SUBJECT + " and l.region = ? and (? = 'REGION' or l.organisation = ?)";
    private static final String OF_PERSON = OF_SUBJECT + " and l.subject::text = ?";
    private static final String NEWEST_FIRST = " order by l.logged_at desc, l.id desc limit ? offset ?";

    private final AgroalDataSource database;
    private final AccessLog log;
    private final Caller caller;

    FindLooks(AgroalDataSource database, AccessLog log, Caller caller) {
        this.database = database;
        this.log = log;
        this.caller = caller;
    }

    private record Line(Look look, String subjectKind, String protectionLevel) {}

    @Transactional
    Page<Look> at(UUID subject, Paging paging) {
        return caller.has("privacy-officer") ? asOfficer(subject, paging) : asPerson(subject, paging);
    }

    private Page<Look> asOfficer(UUID subject, Paging paging) {
        var page = page(OF_OFFICER, paging, query -> {
            query.setObject(1, subject);
            query.setString(2, caller.region());
            query.setString(3, caller.organisationKind());
            query.setObject(4, caller.organisation());
            return 5;
        });
        log(subject, page.items().stream().findFirst());
        return page.map(Line::look);
    }

    private Page<Look> asPerson(UUID subject, Paging paging) {
        return page(OF_PERSON, paging, query -> {
                    query.setObject(1, subject);
                    query.setString(2, caller.subject());
                    return 3;
                })
                .map(line -> line.look().withoutActor());
    }

    /** Of whom nothing is known here the level is not known either: then it is the higher one. */
    private void log(UUID subject, Optional<Line> newest) {
        log.record(new Access(
                "view-looks",
                "SUPERVISION",
                newest.map(Line::subjectKind).orElse("UNKNOWN"),
                subject,
                Set.of("LOOKS"),
                newest.map(Line::protectionLevel).orElse("PROTECTED")));
    }

    private Page<Line> page(String where, Paging paging, Binding binding) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) " + where);
                var query = connection.prepareStatement(SELECT + where + NEWEST_FIRST)) {
            binding.bind(count);
            var next = binding.bind(query);
            query.setInt(next, paging.pageSize());
            query.setInt(next + 1, paging.offset());
            return Page.of(lines(query), paging, number(count));
        } catch (SQLException e) {
            throw new IllegalStateException("Looks cannot be read", e);
        }
    }

    private static long number(PreparedStatement count) throws SQLException {
        try (var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Line> lines(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var lines = new ArrayList<Line>();
            while (row.next()) {
                lines.add(new Line(look(row), row.getString("subject_kind"), row.getString("protection_level")));
            }
            return lines;
        }
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                row.getString("activity"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_kind"),
                List.of(row.getString("roles").split(" ")),
                row.getString("purpose"),
                List.of(row.getString("field_classes").split(" ")),
                row.getBoolean("break_glass"),
                row.getString("actor"));
    }

    /** Binds what a condition asks for, and says which place comes next. */
    private interface Binding {
        int bind(PreparedStatement statement) throws SQLException;
    }
}
