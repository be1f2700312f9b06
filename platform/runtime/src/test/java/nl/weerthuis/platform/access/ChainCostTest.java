package nl.weerthuis.platform.access;

import static nl.weerthuis.platform.access.ChainProbe.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What chaining costs: a figure in the log; what is asserted is that nothing got lost at that pace. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1,access-log-heads.v1")
class ChainCostTest {

    private static final Logger LOG = Logger.getLogger(ChainCostTest.class);
    private static final int CLIENTS = 16;
    private static final int EACH = 820;
    private static final String PLAIN = "insert into access_log (" + AccessLine.COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    AccessChain chain;

    @Inject
    Duty duty;

    @Inject
    AgroalDataSource database;

    @Inject
    VerifyAccessLog verifyAccessLog;

    @Test
    void lines_per_second_with_sixteen_clients() throws Exception {
        var subject = UUID.randomUUID();
        run("warming up", line -> chain.append(List.of(line)), UUID.randomUUID());
        run("plain", this::plain, UUID.randomUUID());

        run("chained", line -> chain.append(List.of(line)), subject);

        assertThat(number("select count(*) from probe.access_log where subject = ?", subject))
                .isEqualTo(CLIENTS * EACH);
        var report = verifyAccessLog.handle();
        LOG.infof("verified %d lines in %d ms", report.lines(), report.milliseconds());
        assertThat(report.intact()).isTrue();
    }

    private void run(String what, Consumer<AccessLine> append, UUID subject) throws Exception {
        var begin = System.nanoTime();
        AtOnce.run(CLIENTS, () -> {
            for (int i = 0; i < EACH; i++) {
                var line = ChainProbe.line(subject, i);
                duty.run(() -> QuarkusTransaction.requiringNew().run(() -> append.accept(line)));
            }
            return null;
        });
        var seconds = (System.nanoTime() - begin) / 1e9;
        LOG.infof("%s: %.0f lines/s with %d clients", what, CLIENTS * EACH / seconds, CLIENTS);
    }

    private void plain(AccessLine line) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PLAIN)) {
            line.bind(insert);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
