package nl.weerthuis.caseflow.casefile;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** What is written of a case at one moment, and what that allows; how it changes, {@link CaseFile} says. */
@MappedSuperclass
abstract class CaseRecord {

    @Id
    UUID id;

    @Version
    int version;

    UUID clientId;
    UUID providerId;
    String region;
    byte[] ownReference;
    byte[] referenceIndex;
    // Of a row of before, until it is encrypted.
    String clientReference;

    @Enumerated(EnumType.STRING)
    TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    ProtectionLevel protectionLevel;

    @Embedded
    FacilityKind facilityKind;

    LocalDate readyOn;
    // Survives every change of profile, provider or facility (domain notes, 12.5): only a merge sets it again.
    LocalDate waitingSince;
    LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    CaseState state;

    boolean suspectedDouble;
    // Of one person with another case, that goes on instead of this one.
    UUID mergedInto;

    // Beside the finding itself, for row security: which municipality may know the case by its origin.
    String knownOrigin;

    @Embedded
    Course course;

    LocalDate handedOverOn;
    LocalDate closedOn;
    LocalDate erasedOn;
    int changes;
    Instant changedAt;

    CaseRecord() {}

    CaseRecord(NewCase given, UUID providerId, String region) {
        this.id = given.id();
        this.clientId = given.clientId();
        this.providerId = providerId;
        this.region = region;
        encrypt(given.reference());
        this.targetGroup = given.targetGroup();
        this.protectionLevel = given.protectionLevel();
        this.facilityKind = given.facilityKind();
        this.readyOn = given.readyOn();
        this.waitingSince = given.waitingSince();
        this.submittedOn = given.submittedOn();
        this.suspectedDouble = given.suspectedDouble();
        this.knownOrigin = given.knownOrigin();
        this.state = given.begunAs();
        this.course = Course.NONE;
    }

    /** A closed, withdrawn or erased case hears no more facts. */
    boolean listens() {
        return !state.isFinal() && erasedOn == null;
    }

    void requirePerson() {
        if (erasedOn != null) {
            throw Problem.conflict("client-erased");
        }
    }

    void requireChangeable() {
        requirePerson();
        if (state.isFinal()) {
            throw Problem.conflict("case-closed");
        }
    }

    /** What ended by a merge is reopened by undoing that. */
    void requireNotMerged() {
        if (mergedInto != null) {
            throw Problem.conflict("case-merged");
        }
    }

    void encrypt(OwnReference reference) {
        ownReference = reference.encrypted();
        referenceIndex = reference.index();
        clientReference = null;
    }

    int version() {
        return version;
    }

    CaseState state() {
        return state;
    }

    CaseSheet sheet() {
        return new CaseSheet(
                id,
                version,
                clientId,
                providerId,
                region,
                new OwnReference(ownReference, referenceIndex, clientReference),
                targetGroup,
                protectionLevel,
                facilityKind,
                readyOn,
                waitingSince,
                submittedOn,
                state,
                suspectedDouble,
                course,
                handedOverOn,
                closedOn,
                erasedOn);
    }
}
