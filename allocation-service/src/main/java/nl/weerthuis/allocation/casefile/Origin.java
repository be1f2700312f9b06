package nl.weerthuis.allocation.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/** Where a person comes from, as caseflow established it. */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) @Column(name = "origin_basis")
        OriginBasis basis,

        @Column(name = "origin_municipality") String municipality,
        String exceptionCode,
        @Column(name = "requested_municipality") String requested,
        @Column(name = "origin_established_on") LocalDate establishedOn) {

    public Optional<String> knownMunicipality() {
        return Optional.ofNullable(municipality);
    }

    public Optional<String> requestedMunicipality() {
        return Optional.ofNullable(requested);
    }
}
