package nl.weerthuis.caseflow.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.security.Caller;

/** Who did what to a case and when; written once. */
@Entity
class CaseChange {

    /** A person of an organisation, or a service. */
    record Author(String subject, UUID organisation, String organisationKind, String onBehalfOf) {

        static final Author ALLOCATION = new Author("allocation", null, "SERVICE", null);
        static final Author CASEFLOW = new Author("caseflow", null, "SERVICE", null);

        static Author of(Caller caller) {
            return new Author(caller.subject(), caller.organisation(), caller.organisationKind(), null);
        }

        /** @param colleague whose work it is, or null if it is one's own or nobody's */
        Author onBehalfOf(String colleague) {
            return new Author(subject, organisation, organisationKind, colleague);
        }
    }

    /** Where in the life of a case a change stands. */
    record Place(UUID caseId, int position, Integer version, Instant at) {}

    @Id
    private UUID id;

    private UUID caseId;
    private int position;
    // The version of the case that was changed; null for how it began, and for changes of before.
    private Integer ofVersion;
    private Instant changedAt;
    private String kind;
    private String code;

    @Enumerated(EnumType.STRING)
    private CaseState fromState;

    @Enumerated(EnumType.STRING)
    private CaseState toState;

    private String actor;
    private UUID organisation;
    private String organisationKind;
    private String onBehalfOf;

    CaseChange() {}

    CaseChange(Place place, Deed deed, CaseState fromState, Author author) {
        this.id = UUID.randomUUID();
        this.caseId = place.caseId();
        this.position = place.position();
        this.ofVersion = place.version();
        this.changedAt = place.at();
        this.kind = deed.kind();
        this.code = deed.code();
        this.fromState = fromState;
        this.toState = deed.to();
        this.actor = author.subject();
        this.organisation = author.organisation();
        this.organisationKind = author.organisationKind();
        this.onBehalfOf = author.onBehalfOf();
    }

    boolean isMove() {
        return toState != null && toState != fromState;
    }

    CaseState from() {
        return fromState;
    }

    HistoryLine line() {
        return new HistoryLine(
                position, changedAt, kind, code, fromState, toState, organisationKind, organisation, actor, onBehalfOf);
    }
}
