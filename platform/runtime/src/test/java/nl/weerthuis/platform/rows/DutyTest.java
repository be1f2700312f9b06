package nl.weerthuis.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.platform.plain.RealDatabase;
import nl.weerthuis.platform.security.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's own work sees every row, for as long as it lasts and not a statement longer. */
class DutyTest {

    private AgroalDataSource pool;
    private RowSecurity rows;
    private Duty duty;

    @BeforeEach
    void aCallerAsks() throws SQLException {
        rows = new RowSecurity(
                Callers.caller(UUID.randomUUID()), Callers.somebody(), Requests.one(), Clock.systemUTC());
        pool = RealDatabase.pool(rows);
        duty = new Duty(rows, pool, RealDatabase.registry());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void within_a_transaction_the_sight_widens_and_narrows_again() throws Exception {
        RealDatabase.committed(() -> {
            assertThat(standing()).isEqualTo("CALLER");
            assertThat(duty.call(this::standing)).isEqualTo("SERVICE");
            assertThat(standing()).isEqualTo("CALLER");
            assertThat(duty.around(this::standing)).isEqualTo("SERVICE");
            assertThat(standing()).isEqualTo("CALLER");
        });
    }

    @Test
    void a_transaction_that_begins_on_duty_is_the_services_own() {
        duty.run(() -> committed(() -> assertThat(standing()).isEqualTo("SERVICE")));
        committed(() -> assertThat(standing()).isEqualTo("CALLER"));
    }

    @Test
    void duty_within_duty_ends_nothing() throws Exception {
        RealDatabase.committed(() -> duty.run(() -> {
            duty.run(() -> {});
            assertThat(standing()).isEqualTo("SERVICE");
        }));
    }

    @Test
    void work_that_fails_narrows_the_sight_as_well() throws Exception {
        RealDatabase.committed(() -> {
            var fault = new IllegalArgumentException("fault");
            assertThatThrownBy(() -> duty.call(() -> {
                        throw fault;
                    }))
                    .isSameAs(fault);
            assertThat(standing()).isEqualTo("CALLER");

            var checked = new IOException("checked");
            assertThatThrownBy(() -> duty.around(() -> {
                        throw checked;
                    }))
                    .isSameAs(checked);
            assertThat(standing()).isEqualTo("CALLER");
        });
    }

    @Test
    void outside_a_transaction_there_is_no_connection_to_tell() {
        pool.close();

        assertThat(duty.call(() -> "done")).isEqualTo("done");
        assertThat(rows.standing().kind()).isEqualTo("CALLER");
    }

    @Test
    void what_cannot_be_narrowed_again_is_rolled_back() throws Exception {
        RealDatabase.rolledBack(() -> {
            duty.run(this::loseConnection);

            assertThat(RealDatabase.registry().getTransactionStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        });
    }

    @Test
    void a_method_on_duty_is_on_duty_as_a_whole() throws Exception {
        var interceptor = new OnDutyInterceptor(duty);

        assertThat(interceptor.around(new Invocation(() -> rows.standing().kind())))
                .isEqualTo("SERVICE");
        assertThat(rows.standing().kind()).isEqualTo("CALLER");
    }

    private String standing() {
        return setting(pool);
    }

    private static String setting(AgroalDataSource source) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("select current_setting('weerthuis.standing', true)");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void committed(RealDatabase.Work work) {
        try {
            RealDatabase.committed(work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void loseConnection() {
        try (var connection = pool.getConnection();
                var end = connection.prepareStatement("select pg_terminate_backend(pg_backend_pid())")) {
            end.execute();
        } catch (SQLException cut) {
            assertThat(cut.getSQLState()).isEqualTo("57P01");
        }
    }

    /** A call as the container hands it to an interceptor. */
    private record Invocation(Callable<Object> method) implements InvocationContext {

        @Override
        public Object proceed() throws Exception {
            return method.call();
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {}

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
