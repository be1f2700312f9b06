package nl.weerthuis.housing.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Between whom and for when there is an agreement, or none. */
public record AgreementSummary(
        UUID seriesId,
        String municipalityCode,
        List<UUID> corporationIds,
        LocalDate validFrom,
        LocalDate validUntil,
        AgreementStatus status) {}
