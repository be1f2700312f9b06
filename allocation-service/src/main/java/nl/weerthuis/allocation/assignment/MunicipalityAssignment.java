package nl.weerthuis.allocation.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.Origin;
import nl.weerthuis.allocation.event.AssignmentBasis;
import nl.weerthuis.allocation.motivation.Motivation;
import nl.weerthuis.platform.problem.Problem;

/** The municipality of one case: why, or what is still waited for. */
@Entity
class MunicipalityAssignment {

    @Id
    private UUID caseId;

    @Version
    private int version;

    private UUID providerId;
    private LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private String originMunicipality;
    private String requestedMunicipality;
    private String exceptionCode;
    private Boolean agreed;
    private byte[] sealedMotivation;
    private Long masterKey;
    private String municipalityCode;

    @Enumerated(EnumType.STRING)
    private AssignmentBasis basis;

    private UUID populationSetId;
    private UUID agreementId;
    private LocalDate assignedOn;

    protected MunicipalityAssignment() {}

    MunicipalityAssignment(UUID caseId, UUID providerId, LocalDate submittedOn) {
        this.caseId = caseId;
        this.providerId = providerId;
        this.submittedOn = submittedOn;
        this.status = AssignmentStatus.WAITING_FOR_REGION;
    }

    /** Takes over what is asked; an answer to another question does not count. */
    void concerns(Origin origin) {
        if (!Objects.equals(requestedMunicipality, origin.requested())) {
            agreed = null;
            motivated(null);
        }
        originMunicipality = origin.municipality();
        requestedMunicipality = origin.requested();
        exceptionCode = origin.exceptionCode();
    }

    void waitAs(AssignmentStatus waiting) {
        become(waiting);
    }

    /** @param why null if the municipality did not say */
    void answer(boolean yes, Motivation why) {
        if (status != AssignmentStatus.WAITING_FOR_MUNICIPALITY) {
            throw Problem.conflict("no-agreement-asked");
        }
        agreed = yes;
        motivated(why);
    }

    private void motivated(Motivation why) {
        sealedMotivation = why == null ? null : why.sealed();
        masterKey = why == null ? null : why.masterKey();
    }

    void assign(Choice.Goes choice, UUID agreement, LocalDate today) {
        become(AssignmentStatus.ASSIGNED);
        municipalityCode = choice.municipalityCode();
        basis = choice.basis();
        agreementId = agreement;
        assignedOn = today;
    }

    void assignByPopulation(String code, UUID populationSet, UUID agreement, LocalDate today) {
        assign(new Choice.Goes(code, AssignmentBasis.POPULATION), agreement, today);
        populationSetId = populationSet;
    }

    private void become(AssignmentStatus to) {
        if (!status.canBecome(to)) {
            throw new IllegalStateException("An assignment that is %s does not become %s.".formatted(status, to));
        }
        status = to;
    }

    boolean isAssigned() {
        return status == AssignmentStatus.ASSIGNED;
    }

    Optional<Boolean> agreed() {
        return Optional.ofNullable(agreed);
    }

    UUID caseId() {
        return caseId;
    }

    int version() {
        return version;
    }

    AssignmentStatus status() {
        return status;
    }

    String originMunicipality() {
        return originMunicipality;
    }

    String requestedMunicipality() {
        return requestedMunicipality;
    }

    String exceptionCode() {
        return exceptionCode;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    AssignmentBasis basis() {
        return basis;
    }

    UUID populationSetId() {
        return populationSetId;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }
}
