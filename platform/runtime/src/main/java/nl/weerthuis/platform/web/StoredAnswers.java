package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerthuis.platform.problem.Problem;

/** The table of first answers. Every call takes part in the transaction under way. */
@ApplicationScoped
class StoredAnswers {

    /** Whose key it is, and for what. */
    record Claim(String caller, String operation, String key) {}

    private static final String WHERE = " where caller = ? and operation = ? and key = ?";
    private static final TypeReference<TreeMap<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    StoredAnswers(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** False if somebody was first. Waits while somebody else's claim is not decided. */
    boolean claim(Claim claim) {
        // The digest follows with the answer: a streamed body is only known once the command has read it.
        var insert = "insert into idempotency (caller, operation, key, request_hash) values (?, ?, ?, ''::bytea)"
                + " on conflict do nothing";
        return run(insert, statement -> {
            bind(statement, 1, claim);
            return statement.executeUpdate() == 1;
        });
    }

    /** The answer in the form in which it can be given again. */
    Response store(Claim claim, byte[] digest, Response answer) {
        var headers = new TreeMap<>(answer.getStringHeaders());
        if (answer.getEntity() != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
        }
        var body = answer.getEntity() == null ? null : text(answer.getEntity());
        return run("update idempotency set request_hash = ?, status = ?, headers = ?, body = ?" + WHERE, update -> {
            update.setBytes(1, digest);
            update.setInt(2, answer.getStatus());
            update.setString(3, text(headers));
            update.setString(4, body);
            bind(update, 5, claim);
            update.executeUpdate();
            return response(answer.getStatus(), headers, body).build();
        });
    }

    Response replay(Claim claim, byte[] digest) {
        return run("select request_hash, status, headers, body from idempotency" + WHERE, select -> {
            bind(select, 1, claim);
            try (var row = select.executeQuery()) {
                return row.next() ? replay(row, digest) : vanished();
            }
        });
    }

    /** Forgets at most so many answers of a day old or more, and says how many. */
    int forget(int most) {
        var old = "delete from idempotency where ctid in (select ctid from idempotency"
                + " where created_at < now() - interval '24 hours' limit ? for update skip locked)";
        return run(old, delete -> {
            delete.setInt(1, most);
            return delete.executeUpdate();
        });
    }

    private Response replay(ResultSet row, byte[] digest) throws SQLException {
        if (!MessageDigest.isEqual(digest, row.getBytes("request_hash"))) {
            throw Problem.conflict("idempotency-key-reused");
        }
        return response(row.getInt("status"), headers(row.getString("headers")), row.getString("body"))
                .header(Idempotency.REPLAYED, "true")
                .build();
    }

    /** It was cleaned away between the claim and now. */
    private static Response vanished() {
        throw Problem.conflict("concurrent-change");
    }

    private static Response.ResponseBuilder response(int status, Map<String, List<String>> headers, String body) {
        var response = Response.status(status).entity(body);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response;
    }

    private static void bind(PreparedStatement statement, int first, Claim claim) throws SQLException {
        statement.setString(first, claim.caller());
        statement.setString(first + 1, claim.operation());
        statement.setString(first + 2, claim.key());
    }

    private String text(Object value) {
        try {
            return value instanceof String text ? text : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer could not be written.", e);
        }
    }

    private Map<String, List<String>> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer could not be read.", e);
        }
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private static final class StorageFailure extends RuntimeException {
        private StorageFailure(SQLException cause) {
            super(cause);
        }
    }
}
