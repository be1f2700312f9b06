package nl.weerthuis.platform.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.review.AccessReview.Conclusion;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.Paging;

/** What there is to review, and what was concluded on it. Every call takes part in the transaction under way. */
@ApplicationScoped
class AccessReviews {

    static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private static final String WITH_CONCLUSION = """
            from access_reviews(?, ?, ?, ?, ?) r
            left join lateral (select * from access_review_conclusion c where c.review = r.id
                order by c.concluded_at desc, c.lines desc limit 1) c on true
            """;
    private static final String ALL = "select r.*, c.outcome, c.note, c.lines as concluded_lines, c.concluded_by,"
            + " c.concluded_at " + WITH_CONCLUSION;
    // As the policies of the database say it, and once more here.
    private static final String OWN = "where r.region = ? and (? = 'REGION' or r.organisation = ?)";
    private static final String COUNT = "select count(*) from access_reviews(?, ?, ?, ?, ?) r " + OWN;
    private static final String OVERDUE =
            "select count(*) " + WITH_CONCLUSION + "where c.lines is null or c.lines < r.lines";
    private static final String APPEND = "insert into access_review_conclusion (id, review, region, organisation,"
            + " actor, reason, lines, outcome, note, concluded_by, concluded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ReviewConfig config;
    private final Caller caller;

    AccessReviews(AgroalDataSource database, ReviewConfig config, Caller caller) {
        this.database = database;
        this.config = config;
        this.caller = caller;
    }

    /** What the caller may review of a month: break-glass first. */
    List<AccessReview> of(YearMonth month, Paging paging) {
        var order = " order by array_position(array['BREAK_GLASS', 'PROTECTED_SUBJECT', 'MANY_SUBJECTS_IN_AN_HOUR'],"
                + " r.reason), r.lines desc, r.id limit ? offset ?";
        return run(ALL + OWN + order, query -> {
            var next = bindOwn(query, bind(query, month, month));
            query.setInt(next, paging.pageSize());
            query.setInt(next + 1, paging.offset());
            return reviews(query);
        });
    }

    long count(YearMonth month) {
        return run(COUNT, query -> {
            bindOwn(query, bind(query, month, month));
            return number(query);
        });
    }

    Optional<AccessReview> find(YearMonth month, UUID id) {
        return run(ALL + OWN + " and r.id = ?", query -> {
            query.setObject(bindOwn(query, bind(query, month, month)), id);
            return reviews(query).stream().findFirst();
        });
    }

    void conclude(AccessReview review, Conclusion conclusion) {
        run(APPEND, insert -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, review.id());
            insert.setString(3, caller.region());
            insert.setObject(4, review.organisation());
            insert.setString(5, review.actor());
            insert.setString(6, review.reason().name());
            insert.setLong(7, conclusion.lines());
            insert.setString(8, conclusion.outcome().name());
            insert.setString(9, conclusion.note().name());
            insert.setString(10, conclusion.concludedBy());
            insert.setObject(11, OffsetDateTime.ofInstant(conclusion.concludedAt(), ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** How many of these months wait for a conclusion, of everybody. */
    long countOpen(YearMonth first, YearMonth last) {
        return run(OVERDUE, query -> {
            bind(query, first, last);
            return number(query);
        });
    }

    private int bind(PreparedStatement query, YearMonth first, YearMonth last) throws SQLException {
        query.setObject(1, begin(first));
        query.setObject(2, begin(last.plusMonths(1)));
        query.setInt(3, config.manySubjects());
        query.setObject(4, config.dayBegins());
        query.setObject(5, config.dayEnds());
        return 6;
    }

    private int bindOwn(PreparedStatement query, int first) throws SQLException {
        query.setString(first, caller.region());
        query.setString(first + 1, caller.organisationKind());
        query.setObject(first + 2, caller.organisation());
        return first + 3;
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(DUTCH).toOffsetDateTime();
    }

    private static List<AccessReview> reviews(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var reviews = new ArrayList<AccessReview>();
            while (row.next()) {
                reviews.add(review(row));
            }
            return reviews;
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static AccessReview review(ResultSet row) throws SQLException {
        var lines = row.getLong("lines");
        var conclusion = conclusion(row);
        return new AccessReview(
                row.getObject("id", UUID.class),
                row.getString("month"),
                row.getObject("organisation", UUID.class),
                row.getString("actor"),
                ReviewReason.valueOf(row.getString("reason")),
                lines,
                row.getLong("subjects"),
                moment(row, "first_at"),
                moment(row, "last_at"),
                conclusion == null || conclusion.lines() < lines,
                conclusion);
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return row.getString("outcome") == null
                ? null
                : new Conclusion(
                        ReviewOutcome.valueOf(row.getString("outcome")),
                        ReviewNote.valueOf(row.getString("note")),
                        row.getLong("concluded_lines"),
                        row.getString("concluded_by"),
                        moment(row, "concluded_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Reviews cannot be read or concluded", e);
        }
    }

    private interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
