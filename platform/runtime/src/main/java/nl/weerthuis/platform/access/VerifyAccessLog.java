package nl.weerthuis.platform.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.weerthuis.platform.access.ChainWalk.Placed;
import nl.weerthuis.platform.rows.Duty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Walks along the whole access log and holds it against what was published of it. */
@ApplicationScoped
class VerifyAccessLog {

    private static final int AT_A_TIME = 2_000;
    private static final int PATIENCE_SECONDS = 600;
    // One statement, so that ends and lines are of the same moment.
    private static final String LINES =
            "select h.chain, h.position as end_position, h.hash as end_hash, l.position as line_position,"
                    + " l.previous_hash, l.hash as line_hash, " + AccessLine.COLUMNS
                    + " from access_log_head h left join access_log l on l.chain = h.chain order by h.chain, l.position, l.id";
    private static final String SUCCESSOR =
            "select position from access_log where chain = ? and previous_hash = ? order by id limit 1";

    private final AgroalDataSource database;
    private final HeadsFile file;
    private final HeadsTopic topic;
    private final Duty duty;
    private final String service;

    VerifyAccessLog(
            AgroalDataSource database,
            HeadsFile file,
            HeadsTopic topic,
            Duty duty,
            @ConfigProperty(name = "weerthuis.service") String service) {
        this.database = database;
        this.file = file;
        this.topic = topic;
        this.duty = duty;
        this.service = service;
    }

    /** On duty: the whole log, of whomever. */
    Verification handle() {
        var begin = System.nanoTime();
        // Read first: what is published later may be of lines that the walk does not see yet.
        var published = published();
        return duty.call(() -> QuarkusTransaction.requiringNew()
                .timeout(PATIENCE_SECONDS)
                .call(() -> {
                    try (var connection = database.getConnection()) {
                        var chains = walk(connection, published);
                        return new Verification(
                                chains.stream().allMatch(chain -> chain.firstFault() == null),
                                chains.stream()
                                        .mapToLong(Verification.Chain::lines)
                                        .sum(),
                                beforeTheChain(connection),
                                published.count(),
                                published.isTopicRead(),
                                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                                chains);
                    }
                }));
    }

    private PublishedHeads published() {
        var published = new PublishedHeads();
        file.read(text -> HeadsEvent.heads(text, service).forEach(published::add));
        if (topic.read(text -> HeadsEvent.heads(text, service).forEach(published::add))) {
            published.topicWasRead();
        }
        return published;
    }

    private static List<Verification.Chain> walk(Connection connection, PublishedHeads published) throws SQLException {
        try (var query = connection.prepareStatement(LINES)) {
            query.setFetchSize(AT_A_TIME);
            try (var row = query.executeQuery()) {
                var chains = new ArrayList<Verification.Chain>();
                ChainWalk walk = null;
                var present = -1;
                while (row.next()) {
                    var end = new Head(row.getInt("chain"), row.getLong("end_position"), row.getBytes("end_hash"));
                    if (end.chain() != present) {
                        finish(walk, chains);
                        present = end.chain();
                        walk = new ChainWalk(
                                end, published.of(present), (chain, hash) -> successor(connection, chain, hash));
                    }
                    follow(walk, row);
                }
                finish(walk, chains);
                return chains;
            }
        }
    }

    private static void finish(ChainWalk walk, List<Verification.Chain> chains) {
        if (walk != null) {
            chains.add(walk.finish());
        }
    }

    private static void follow(ChainWalk walk, ResultSet row) throws SQLException {
        var position = row.getLong("line_position");
        if (!row.wasNull()) {
            walk.next(
                    new Placed(AccessLine.of(row), position, row.getBytes("previous_hash"), row.getBytes("line_hash")));
        }
    }

    private static OptionalLong successor(Connection connection, int chain, byte[] hash) {
        try (var query = connection.prepareStatement(SUCCESSOR)) {
            query.setInt(1, chain);
            query.setBytes(2, hash);
            try (var row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The access log cannot be read", e);
        }
    }

    private static long beforeTheChain(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from access_log where chain is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
