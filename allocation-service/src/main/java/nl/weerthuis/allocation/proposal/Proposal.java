package nl.weerthuis.allocation.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.FitVerdict;
import nl.weerthuis.allocation.fit.Rule;
import nl.weerthuis.platform.problem.Problem;

/** A dwelling proposed for a case. Whose it is stands sealed: the database alone joins nothing. */
@Entity
class Proposal {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_ref")
    private byte[] caseReference;

    private UUID dwellingId;

    @Enumerated(EnumType.STRING)
    private FitVerdict verdict;

    private List<String> warnings;

    @Enumerated(EnumType.STRING)
    private Rule overriddenRule;

    private String overrideReason;
    private String ruleSet;
    private LocalDate proposedOn;
    private boolean offered;

    protected Proposal() {}

    Proposal(UUID id, byte[] caseReference, Judgement judgement, LocalDate proposedOn) {
        this.id = id;
        this.caseReference = caseReference.clone();
        this.dwellingId = judgement.dwellingId();
        this.verdict = judgement.warnings().isEmpty() ? FitVerdict.FITS : FitVerdict.FITS_WITH_WARNINGS;
        this.warnings = judgement.warnings().stream().map(Rule::name).toList();
        this.overriddenRule = judgement.overriddenRule();
        this.overrideReason = judgement.overrideReason();
        this.ruleSet = judgement.ruleSet();
        this.proposedOn = proposedOn;
    }

    /** What was found when it was proposed. The overridden rule is absent if none had to be. */
    record Judgement(
            UUID dwellingId, List<Rule> warnings, Rule overriddenRule, String overrideReason, String ruleSet) {}

    /** A proposal leads to one offer. */
    void offer() {
        if (offered) {
            throw Problem.conflict("proposal-already-offered");
        }
        offered = true;
    }

    boolean overrules(Rule rule) {
        return overriddenRule == rule;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    byte[] caseReference() {
        return caseReference.clone();
    }

    UUID dwellingId() {
        return dwellingId;
    }

    FitVerdict verdict() {
        return verdict;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    Rule overriddenRule() {
        return overriddenRule;
    }

    String overrideReason() {
        return overrideReason;
    }

    String ruleSet() {
        return ruleSet;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    boolean offered() {
        return offered;
    }
}
