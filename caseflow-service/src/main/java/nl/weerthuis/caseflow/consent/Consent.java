package nl.weerthuis.caseflow.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;

/** What a client last said about sharing with one kind of party, or one of them, for one scope. */
@Entity
class Consent {

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private OrganisationKind partyKind;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    private List<String> fieldGroups;
    private LocalDate validUntil;
    private LocalDate changedOn;

    Consent() {}

    Consent(UUID caseId, ConsentStatement statement) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.partyKind = statement.partyKind();
        this.scope = statement.scope();
        this.organisationId = statement.organisationId();
    }

    void state(ConsentStatement statement, LocalDate on) {
        status = statement.status();
        fieldGroups = FieldGroups.names(statement.fieldGroups());
        validUntil = statement.validUntil();
        changedOn = on;
    }

    ConsentStatement statement() {
        return new ConsentStatement(
                partyKind, scope, status, validUntil, organisationId, FieldGroups.named(fieldGroups));
    }
}
