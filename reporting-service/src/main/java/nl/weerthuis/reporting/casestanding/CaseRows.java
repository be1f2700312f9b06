package nl.weerthuis.reporting.casestanding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.reporting.sql.Sql;

/** Writes facts to where cases stand. What comes late about an erased person is dropped, and counted. */
@ApplicationScoped
class CaseRows {

    private final Sql sql;
    private final Counter droppedAfterErasure;

    CaseRows(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        this.droppedAfterErasure = Counter.builder("reporting_facts_after_erasure")
                .description("Facts about a person that came after the erasure")
                .register(meters);
    }

    /** @param statement made by {@link CaseUpsert} or in its manner: no row is touched when the person was erased */
    void keep(String statement, Object... values) {
        if (sql.update(statement, values) == 0) {
            droppedAfterErasure.increment();
        }
    }
}
