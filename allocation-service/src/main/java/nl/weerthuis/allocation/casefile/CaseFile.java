package nl.weerthuis.allocation.casefile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.allocation.event.TableOutcome;

/**
 * A case as caseflow tells of it, with what allocation itself decided. Facts of different topics come in any order, so
 * everything but the id may be missing.
 */
@Entity
class CaseFile {

    @Id
    private UUID caseId;

    private UUID providerId;
    private String targetGroup;

    @Enumerated(EnumType.STRING)
    private ProtectionLevel protectionLevel;

    private LocalDate readyOn;
    private LocalDate waitingSince;
    private LocalDate submittedOn;
    private LocalDate foundReadyOn;
    private LocalDate closedOn;
    private LocalDate heldUntil;
    private boolean erased;

    @Embedded
    private Origin origin;

    @Embedded
    private SearchProfile profile;

    @Embedded
    private Support support;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "case_precondition", joinColumns = @JoinColumn(name = "case_id"))
    @MapKeyColumn(name = "code")
    @Column(name = "status")
    private Map<String, String> preconditions = new LinkedHashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "case_consent", joinColumns = @JoinColumn(name = "case_id"))
    private Set<Consent> consents = new LinkedHashSet<>();

    // What allocation itself decides is written past the entity, so that no fact of caseflow overwrites it.
    @Column(insertable = false, updatable = false)
    private String municipalityCode;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private TableOutcome tableOutcome;

    @Column(insertable = false, updatable = false)
    private Instant tableDecidedAt;

    protected CaseFile() {}

    void standsAt(ProtectionLevel level) {
        protectionLevel = level;
    }

    void submitted(CaseflowFact.CaseSubmitted fact) {
        providerId = fact.providerId();
        targetGroup = fact.targetGroup();
        readyOn = fact.readyOn();
        waitingSince = fact.waitingSince();
        submittedOn = fact.submittedOn();
    }

    /** What was said at the nomination was wrong; the place in the queue stays. */
    void corrected(CaseflowFact.CaseCorrected fact) {
        targetGroup = fact.targetGroup();
        readyOn = fact.readyOn();
    }

    void waitsSince(LocalDate date) {
        waitingSince = date;
    }

    /** Another provider has the case from now on: who may see it follows from that. */
    void movesTo(UUID provider) {
        providerId = provider;
    }

    void comesFrom(Origin found) {
        origin = found;
    }

    void needs(SearchProfile wanted) {
        profile = wanted;
    }

    void hasPrecondition(String code, String status) {
        preconditions.put(code, status);
    }

    void isSupported(Support arranged) {
        support = arranged;
    }

    void consents(Consent consent) {
        consents.removeIf(consent::concerns);
        consents.add(consent);
    }

    void isReady(LocalDate since) {
        foundReadyOn = since;
    }

    void end(LocalDate on) {
        closedOn = on;
    }

    /** @param waiting since when: the date survives */
    void reopen(LocalDate waiting, boolean again) {
        closedOn = null;
        waitingSince = waiting;
        if (again) {
            foundReadyOn = null;
        }
    }

    /** @param until null if it goes on */
    void hold(LocalDate until) {
        heldUntil = until;
    }

    boolean isHeld(LocalDate day) {
        return heldUntil != null && !day.isAfter(heldUntil);
    }

    /** Only what the figures need stays; facts that come after this are dropped. */
    void erase(LocalDate on) {
        erased = true;
        closedOn = Objects.requireNonNullElse(closedOn, on);
        origin = null;
        profile = null;
        support = null;
        preconditions.clear();
        consents.clear();
    }

    boolean isErased() {
        return erased;
    }

    boolean isSubmitted() {
        return submittedOn != null;
    }

    KnownCase known() {
        return new KnownCase(
                caseId,
                providerId,
                targetGroup,
                protectionLevel,
                submittedOn,
                closedOn == null,
                foundReadyOn != null,
                Optional.ofNullable(origin),
                Optional.ofNullable(profile).map(CaseFile::normal),
                Optional.ofNullable(support),
                Map.copyOf(preconditions),
                List.copyOf(consents),
                Optional.ofNullable(municipalityCode),
                Optional.ofNullable(tableOutcome).map(outcome -> new KnownCase.Decision(outcome, tableDecidedAt)));
    }

    private static SearchProfile normal(SearchProfile given) {
        return new SearchProfile(
                given.rooms(),
                given.rentClass(),
                given.householdSize(),
                given.ageBand(),
                given.stepFree(),
                AreaCode.listOf(given.areas()),
                AreaCode.listOf(given.exclusions()));
    }

    LocalDate readyOn() {
        return readyOn;
    }

    LocalDate heldUntil() {
        return heldUntil;
    }

    LocalDate waitingSince() {
        return waitingSince;
    }
}
