package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;
import nl.weerthuis.platform.problem.Problem;

/** The table of first answers, encrypted: an answer may hold anything. Every call takes part in the transaction under way. */
@ApplicationScoped
class StoredAnswers implements UnderMasterKey {

    /** Whose key it is, and for what. */
    record Claim(String caller, String operation, String key) {

        /** What its answer is bound to. */
        String place() {
            return "idempotency|" + caller + "|" + operation + "|" + key;
        }
    }

    /** What is encrypted of an answer. */
    private record Sealed(Map<String, List<String>> headers, String body) {}

    private static final String WHERE = " where caller = ? and operation = ? and key = ?";
    private static final TypeReference<TreeMap<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final MasterCipher cipher;

    StoredAnswers(AgroalDataSource database, ObjectMapper json, MasterCipher cipher) {
        this.database = database;
        this.json = json;
        this.cipher = cipher;
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
        var key = cipher.key();
        var sealed = cipher.encrypt(claim.place(), bytes(new Sealed(headers, body)));
        var update = "update idempotency set request_hash = ?, status = ?, sealed_answer = ?, master_key = ?" + WHERE;
        return run(update, statement -> {
            statement.setBytes(1, digest);
            statement.setInt(2, answer.getStatus());
            statement.setBytes(3, sealed);
            statement.setLong(4, key);
            bind(statement, 5, claim);
            statement.executeUpdate();
            return response(answer.getStatus(), headers, body).build();
        });
    }

    Response replay(Claim claim, byte[] digest) {
        return run("select request_hash, status, headers, body, sealed_answer from idempotency" + WHERE, select -> {
            bind(select, 1, claim);
            try (var row = select.executeQuery()) {
                return row.next() ? replay(claim, row, digest) : vanished();
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

    private Response replay(Claim claim, ResultSet row, byte[] digest) throws SQLException {
        if (!MessageDigest.isEqual(digest, row.getBytes("request_hash"))) {
            throw Problem.conflict("idempotency-key-reused");
        }
        var sealed = row.getBytes("sealed_answer");
        // An answer from before answers were encrypted stands in plain columns, for a day.
        var answer = sealed == null
                ? new Sealed(headers(row.getString("headers")), row.getString("body"))
                : read(cipher.decrypt(claim.place(), sealed));
        return response(row.getInt("status"), answer.headers(), answer.body())
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

    @Override
    public int renew(long key, int most) {
        var old = "select caller, operation, key, sealed_answer from idempotency where sealed_answer is not null"
                + " and master_key is distinct from ? limit ? for update skip locked";
        return run(old, select -> {
            select.setLong(1, key);
            select.setInt(2, most);
            try (var row = select.executeQuery()) {
                var renewed = 0;
                while (row.next()) {
                    renew(new Claim(row.getString(1), row.getString(2), row.getString(3)), row.getBytes(4), key);
                    renewed++;
                }
                return renewed;
            }
        });
    }

    private void renew(Claim claim, byte[] sealed, long key) {
        var again = cipher.encrypt(claim.place(), cipher.decrypt(claim.place(), sealed));
        run("update idempotency set sealed_answer = ?, master_key = ?" + WHERE, update -> {
            update.setBytes(1, again);
            update.setLong(2, key);
            bind(update, 3, claim);
            return update.executeUpdate();
        });
    }

    private byte[] bytes(Sealed answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer could not be written.", e);
        }
    }

    private Sealed read(byte[] answer) {
        try {
            return json.readValue(answer, Sealed.class);
        } catch (IOException e) {
            throw new IllegalStateException("A stored answer could not be read.", e);
        }
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
