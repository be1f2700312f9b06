package nl.weerthuis.platform.web;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import nl.weerthuis.platform.problem.Problem;

/** Counts, once per key. */
@Path("/counts")
@RolesAllowed("keeper")
class CountingResource {

    record Count(String name, Integer status) {}

    private final Idempotency idempotency;
    private final AgroalDataSource database;
    private final EntityManager entities;

    CountingResource(Idempotency idempotency, AgroalDataSource database, EntityManager entities) {
        this.entities = entities;
        this.idempotency = idempotency;
        this.database = database;
    }

    @POST
    public Response count(Count count) {
        return idempotency.once(() -> {
            var value = add(count.name());
            if (count.status() != null && count.status() == 409) {
                throw Problem.conflict("thing-full");
            }
            return count.status() != null
                    ? Response.status(count.status()).build()
                    : Created.of("counts/" + value, Map.of("value", value), value);
        });
    }

    @POST
    @Path("/lines")
    @Consumes("text/csv")
    public Response lines(InputStream lines) {
        return idempotency.once(() -> {
            try {
                return Response.ok(Map.of("bytes", lines.transferTo(OutputStream.nullOutputStream())))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @POST
    @Path("/unique")
    public Response unique(Count count) {
        return idempotency.once(() -> run(
                "insert into probe_unique (name) values (?)",
                count.name(),
                () -> Response.noContent().build()));
    }

    /** Breaks the same constraint, but only when the transaction commits. */
    @POST
    @Path("/unique-late")
    public Response uniqueLate(Count count) {
        return idempotency.once(() -> {
            entities.persist(new ProbeUnique(count.name()));
            return Response.noContent().build();
        });
    }

    private int add(String name) {
        // Long enough for a second caller to arrive.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        var sql = "insert into probe_count (name, value) values (?, 1)"
                + " on conflict (name) do update set value = probe_count.value + 1 returning value";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response run(String sql, String name, Supplier<Response> answer) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.executeUpdate();
            return answer.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
