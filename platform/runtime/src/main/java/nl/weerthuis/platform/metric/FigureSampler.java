package nl.weerthuis.platform.metric;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.rows.OnDuty;
import org.jboss.logging.Logger;

/** Keeps the gauges of a service's figures up to date; on duty, because they are about every row. */
@ApplicationScoped
class FigureSampler {

    private static final Logger LOG = Logger.getLogger(FigureSampler.class);

    private final AgroalDataSource database;
    private final Map<Figure, MultiGauge> gauges = new LinkedHashMap<>();

    FigureSampler(@All List<Figures> services, AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        for (var service : services) {
            for (var figure : service.figures()) {
                gauges.put(
                        figure,
                        MultiGauge.builder(figure.name())
                                .description(figure.description())
                                .register(registry));
            }
        }
    }

    @Scheduled(every = "{weerthuis.figures.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void sample() {
        if (gauges.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            for (var entry : gauges.entrySet()) {
                entry.getValue().register(rows(connection, entry.getKey()), true);
            }
        } catch (SQLException e) {
            LOG.debug("No sample while the database is away", e);
        }
    }

    private static List<MultiGauge.Row<?>> rows(Connection connection, Figure figure) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(figure.sql())) {
            var rows = new ArrayList<MultiGauge.Row<?>>();
            while (answer.next()) {
                rows.add(
                        figure.tag() == null
                                ? MultiGauge.Row.of(Tags.empty(), answer.getDouble(1))
                                : MultiGauge.Row.of(Tags.of(figure.tag(), answer.getString(1)), answer.getDouble(2)));
            }
            return rows;
        }
    }
}
