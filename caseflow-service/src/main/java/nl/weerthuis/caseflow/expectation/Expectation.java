package nl.weerthuis.caseflow.expectation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Begun;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.event.CaseEvent.CaseExpected;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;

/** Somebody in a facility who will need a home one day: marked at entry, long before the nomination. */
@Entity
class Expectation {

    private static final String PLACE = "expectation.reference";

    // Of the case that it may become.
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID clientId;
    private UUID providerId;
    private String region;
    private byte[] reference;
    private byte[] referenceIndex;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    private ProtectionLevel protectionLevel;

    @Embedded
    private FacilityKind facilityKind;

    private LocalDate enteredOn;
    private LocalDate expectedOn;
    private String originMunicipality;

    @Enumerated(EnumType.STRING)
    private ExpectationState state;

    private Instant changedAt;

    Expectation() {}

    /** @param referenceIndex by which the provider's own reference is found */
    Expectation(Marking marking, UUID clientId, UUID providerId, String region, byte[] referenceIndex) {
        this.id = UUID.randomUUID();
        this.clientId = clientId;
        this.providerId = providerId;
        this.region = region;
        this.referenceIndex = referenceIndex;
        this.targetGroup = marking.targetGroup();
        // As the case will be: what a women's shelter is must not be told by an earlier fact.
        this.protectionLevel =
                targetGroup == TargetGroup.WOMENS_SHELTER ? ProtectionLevel.PROTECTED : ProtectionLevel.STANDARD;
        this.facilityKind = marking.facilityKind();
        this.enteredOn = marking.enteredOn();
        this.expectedOn = marking.expectedOn();
        this.originMunicipality = marking.origin();
        this.state = ExpectationState.EXPECTED;
    }

    void encrypt(String clientReference, SubjectKey key) {
        reference = key.encrypt(PLACE, clientReference);
    }

    /** Another outlook. Never expected to be ready is without a date. */
    void become(ExpectationState outlook, LocalDate on) {
        require(outlook);
        state = outlook;
        expectedOn = outlook == ExpectationState.NEVER ? null : on == null ? expectedOn : on;
    }

    /** As long as it may become a nomination. */
    void requireOpen() {
        require(ExpectationState.NOMINATED);
    }

    private void require(ExpectationState outlook) {
        if (!state.next().contains(outlook)) {
            throw Problem.conflict("expectation-state", state.name(), outlook.name(), List.copyOf(state.next()));
        }
    }

    void comesFrom(String municipality) {
        originMunicipality = municipality;
    }

    /** Of who left or is gone nothing is kept but what the figures need. */
    void forget() {
        reference = null;
        referenceIndex = null;
    }

    void changed(Instant at) {
        changedAt = at;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    int version() {
        return version;
    }

    UUID clientId() {
        return clientId;
    }

    String level() {
        return protectionLevel.name();
    }

    Begun begun() {
        return new Begun(id, clientId, state == ExpectationState.READY ? CaseState.READY : CaseState.EXPECTED, true);
    }

    Beginning beginning(SubjectKey key) {
        return new Beginning(begun(), clientReference(key), targetGroup, facilityKind, expectedOn, originMunicipality);
    }

    CaseExpected fact(LocalDate today) {
        return new CaseExpected(
                id, level(), providerId, targetGroup.name(), state.name(), expectedOn, originMunicipality, today);
    }

    /** @param key null for who may not know the provider's own reference */
    ExpectationView view(SubjectKey key) {
        return new ExpectationView(
                id,
                version,
                providerId,
                clientReference(key),
                targetGroup,
                protectionLevel,
                facilityKind,
                enteredOn,
                expectedOn,
                originMunicipality,
                state,
                changedAt);
    }

    private String clientReference(SubjectKey key) {
        return key == null ? null : key.decrypt(PLACE, reference);
    }
}
