package nl.weerthuis.allocation.dwelling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A dwelling as housing tells of it. */
@Entity
class Dwelling {

    @Id
    private UUID id;

    private UUID corporationId;
    private String municipalityCode;
    private String neighbourhoodCode;
    private int rooms;
    private boolean stepFree;

    @Enumerated(EnumType.STRING)
    private HousingForm housingForm;

    private Long rentCents;
    private LocalDate availableOn;
    private boolean vacant;

    protected Dwelling() {}

    Dwelling(UUID id) {
        this.id = id;
    }

    void registered(HousingFact.DwellingRegistered fact) {
        corporationId = fact.corporationId();
        municipalityCode = fact.municipalityCode();
        neighbourhoodCode = fact.neighbourhoodCode();
        rooms = fact.rooms();
        stepFree = fact.stepFree();
        housingForm = fact.housingForm();
    }

    void announced(HousingFact.VacancyAnnounced fact) {
        rentCents = fact.rentCents();
        availableOn = fact.availableOn();
        vacant = true;
    }

    void withdrawn() {
        vacant = false;
    }

    KnownDwelling known(boolean reserved, Optional<KnownDwelling.Capacity> capacity) {
        return new KnownDwelling(
                id,
                corporationId,
                municipalityCode,
                Optional.ofNullable(neighbourhoodCode),
                rooms,
                stepFree,
                housingForm,
                vacant ? Optional.of(new KnownDwelling.Vacancy(rentCents, availableOn)) : Optional.empty(),
                reserved,
                capacity);
    }

    UUID id() {
        return id;
    }

    Optional<String> neighbourhoodCode() {
        return Optional.ofNullable(neighbourhoodCode);
    }

    boolean isRegistered() {
        return corporationId != null;
    }
}
