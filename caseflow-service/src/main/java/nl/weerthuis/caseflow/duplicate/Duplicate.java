package nl.weerthuis.caseflow.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Two cases that may be of one person, until somebody decides, and after. */
@Entity
class Duplicate {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private UUID firstCase;
    private UUID secondCase;
    private int score;
    private List<String> reasons;

    @Enumerated(EnumType.STRING)
    private DuplicateState state;

    private UUID keptCase;
    private LocalDate keptWaitedSince;
    private Instant foundAt;
    private String decidedBy;
    private Instant decidedAt;

    Duplicate() {}

    void require(DuplicateState outcome) {
        if (!state.decisions().contains(outcome)) {
            throw Problem.conflict("duplicate-state", state.name(), outcome.name(), List.copyOf(state.decisions()));
        }
    }

    void decide(DuplicateState outcome, String by, Instant now) {
        require(outcome);
        state = outcome;
        decidedBy = by;
        decidedAt = now;
    }

    /** @param waitedSince of the kept case until now, for when the merge turns out to be wrong */
    void keep(UUID kept, LocalDate waitedSince) {
        keptCase = kept;
        keptWaitedSince = waitedSince;
    }

    boolean isMerged() {
        return state == DuplicateState.SAME_PERSON;
    }

    UUID keptCase() {
        return keptCase;
    }

    LocalDate keptWaitedSince() {
        return keptWaitedSince;
    }

    /** The case that is not kept. */
    UUID besides(UUID kept) {
        if (!kept.equals(firstCase) && !kept.equals(secondCase)) {
            throw Problem.invalid(Violation.of("/keptCaseId", "one-of-the-two"));
        }
        return kept.equals(firstCase) ? secondCase : firstCase;
    }

    int version() {
        return version;
    }

    List<UUID> cases() {
        return List.of(firstCase, secondCase);
    }

    DuplicateView view() {
        return new DuplicateView(id, version, cases(), score, reasons, state, keptCase, foundAt, decidedBy, decidedAt);
    }
}
