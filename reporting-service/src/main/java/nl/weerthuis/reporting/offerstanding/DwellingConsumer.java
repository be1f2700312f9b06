package nl.weerthuis.reporting.offerstanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** Which corporation and municipality a dwelling is in. No address comes here. */
@ApplicationScoped
class DwellingConsumer implements EventConsumer {

    private static final String REGISTERED = Upsert.of(
            "dwelling", "dwelling_id", "corporation_id", "municipality_code", "rooms", "step_free", "housing_form");
    private static final String ANNOUNCED = Upsert.of("dwelling", "dwelling_id", "available_on", "withdrawn_on");
    private static final String WITHDRAWN = Upsert.of("dwelling", "dwelling_id", "withdrawn_on");

    private final Sql sql;

    DwellingConsumer(Sql sql) {
        this.sql = sql;
    }

    record DwellingRegistered(
            UUID dwellingId,
            UUID corporationId,
            String municipalityCode,
            Integer rooms,
            Boolean stepFree,
            String housingForm) {}

    record VacancyAnnounced(UUID dwellingId, LocalDate availableOn) {}

    record VacancyWithdrawn(UUID dwellingId, LocalDate withdrawnOn) {}

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-registered.v1" -> register(event.as(DwellingRegistered.class));
            case "nl.weerthuis.vacancy-announced.v1" -> {
                var fact = event.as(VacancyAnnounced.class);
                sql.update(ANNOUNCED, fact.dwellingId(), fact.availableOn(), null);
            }
            case "nl.weerthuis.vacancy-withdrawn.v1" -> {
                var fact = event.as(VacancyWithdrawn.class);
                sql.update(WITHDRAWN, fact.dwellingId(), fact.withdrawnOn());
            }
            default -> {} // Offers and targets have consumers of their own.
        }
    }

    private void register(DwellingRegistered fact) {
        sql.update(
                REGISTERED,
                fact.dwellingId(),
                fact.corporationId(),
                fact.municipalityCode(),
                fact.rooms(),
                fact.stepFree(),
                fact.housingForm());
    }
}
