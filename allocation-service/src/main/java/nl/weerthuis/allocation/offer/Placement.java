package nl.weerthuis.allocation.offer;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import nl.weerthuis.allocation.dwelling.KnownDwelling;

/** Where the offer leads: the dwelling, its corporation and roughly its place. */
@Embeddable
record Placement(UUID dwellingId, UUID corporationId, String municipalityCode, String neighbourhoodCode) {

    static Placement of(KnownDwelling dwelling) {
        return new Placement(
                dwelling.id(),
                dwelling.corporationId(),
                dwelling.municipalityCode(),
                dwelling.neighbourhoodCode().orElse(null));
    }
}
