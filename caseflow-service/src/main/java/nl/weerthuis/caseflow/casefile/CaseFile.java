package nl.weerthuis.caseflow.casefile;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.platform.problem.Problem;

/** One person's way to a home, from nomination until it is closed. */
@Entity
class CaseFile {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID clientId;
    private UUID providerId;
    private String region;
    private byte[] ownReference;
    private byte[] referenceIndex;
    // Of a row of before, until it is encrypted.
    private String clientReference;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    private ProtectionLevel protectionLevel;

    @Embedded
    private FacilityKind facilityKind;

    private LocalDate readyOn;
    // Survives every change of profile, provider or facility (domain notes, 12.5): only a merge sets it again.
    private LocalDate waitingSince;
    private LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private boolean suspectedDouble;
    // Of one person with another case, that goes on instead of this one.
    private UUID mergedInto;

    // Beside the finding itself, for row security: which municipality may know the case by its origin.
    private String knownOrigin;

    @Embedded
    private Course course;

    private LocalDate handedOverOn;
    private LocalDate closedOn;
    private LocalDate erasedOn;
    private int changes;
    private Instant changedAt;

    CaseFile() {}

    CaseFile(NewCase given, UUID providerId, String region) {
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

    /** Changes the case and gives the line of its history. Declines what the state machine does not know. */
    CaseChange undergo(Deed deed, Author author, Instant now) {
        var before = state;
        if (deed.to() != null && deed.to() != state) {
            if (!state.next().contains(deed.to())) {
                throw Problem.conflict(
                        "case-state", state.name(), deed.to().name(), List.copyOf(new TreeSet<>(state.next())));
            }
            state = deed.to();
        }
        // What follows by itself is no sign of life: a case that people leave lying stays stalled.
        if (author != Author.CASEFLOW || before != state) {
            changedAt = now;
        }
        return new CaseChange(changed(now), deed, before, author);
    }

    /** Takes over what another service states; a state that cannot follow any more is left out. */
    CaseChange absorb(Deed deed, UnaryOperator<Course> next, Author author, Instant now) {
        var before = state;
        var followed = deed.to() != null && state.leadsTo(deed.to());
        if (followed) {
            state = deed.to();
        }
        course = next.apply(course);
        changedAt = now;
        return new CaseChange(changed(now), followed ? deed : deed.to(null), before, author);
    }

    private CaseChange.Place changed(Instant now) {
        changes++;
        // How it began changed no version of it.
        return new CaseChange.Place(id, changes, changes == 1 ? null : version, now);
    }

    CaseEvent.CaseStateChanged stateChanged(LocalDate today) {
        return new CaseEvent.CaseStateChanged(id, protectionLevel.name(), state.name(), today);
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

    void protect() {
        protectionLevel = ProtectionLevel.PROTECTED;
    }

    /** Only once a second person agreed. */
    void unprotect() {
        protectionLevel = ProtectionLevel.STANDARD;
    }

    void mergeInto(UUID kept, LocalDate on) {
        mergedInto = kept;
        closedOn = on;
    }

    void unmerge() {
        mergedInto = null;
    }

    /** What ended by a merge is reopened by undoing that. */
    void requireNotMerged() {
        if (mergedInto != null) {
            throw Problem.conflict("case-merged");
        }
    }

    /** Only where two cases turn out to be of one person, or of two after all. */
    void waitsSince(LocalDate date) {
        waitingSince = date;
    }

    /** As it should have been said at the nomination. */
    void correct(TargetGroup group, LocalDate ready) {
        targetGroup = group;
        readyOn = ready;
    }

    /** To another provider, who knows the client by another reference; nothing else of the case changes. */
    void movesTo(UUID provider, OwnReference reference) {
        providerId = provider;
        encrypt(reference);
    }

    void staysIn(FacilityKind facility) {
        facilityKind = facility;
    }

    /** @param municipality null unless the origin is known */
    void originates(String municipality) {
        knownOrigin = municipality;
    }

    void handedOver(LocalDate on) {
        handedOverOn = on;
    }

    void closed(LocalDate on) {
        closedOn = on;
    }

    /** Everything begins anew, or goes on: either way what was offered before the end is over. */
    void reopened() {
        closedOn = null;
        if (state == CaseState.SUBMITTED) {
            course = course.begunAgain();
            handedOverOn = null;
        } else if (state == CaseState.SEARCHING) {
            course = course.offerEnded();
        }
    }

    void erased(LocalDate on) {
        erasedOn = on;
        ownReference = null;
        referenceIndex = null;
        clientReference = null;
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
