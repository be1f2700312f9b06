package nl.weerthuis.caseflow.casefile;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.platform.problem.Problem;

/** One person's way to a home, from nomination until it is closed: what may happen to it. */
@Entity
class CaseFile extends CaseRecord {

    CaseFile() {}

    CaseFile(NewCase given, UUID providerId, String region) {
        super(given, providerId, region);
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
}
