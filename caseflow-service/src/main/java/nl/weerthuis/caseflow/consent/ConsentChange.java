package nl.weerthuis.caseflow.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;

/** That a client said something about sharing, as it was recorded; never changed, gone with the person alone. */
@Entity
class ConsentChange {

    @Id
    private UUID id;

    private UUID caseId;
    private int position;

    @Enumerated(EnumType.STRING)
    private OrganisationKind partyKind;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    private List<String> fieldGroups;
    private LocalDate validUntil;
    private Instant statedAt;
    private String statedBy;

    ConsentChange() {}

    ConsentChange(UUID caseId, int position, ConsentStatement statement, Instant statedAt, String statedBy) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.position = position;
        this.partyKind = statement.partyKind();
        this.scope = statement.scope();
        this.organisationId = statement.organisationId();
        this.status = statement.status();
        this.fieldGroups = FieldGroups.names(statement.fieldGroups());
        this.validUntil = statement.validUntil();
        this.statedAt = statedAt;
        this.statedBy = statedBy;
    }

    ConsentLine line() {
        return new ConsentLine(
                position,
                statedAt,
                partyKind,
                scope,
                organisationId,
                FieldGroups.named(fieldGroups),
                status,
                validUntil);
    }
}
