package nl.weerthuis.allocation.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.event.FitVerdict;
import nl.weerthuis.allocation.event.RentVerdict;
import nl.weerthuis.allocation.fit.Remark;
import nl.weerthuis.allocation.fit.RentRuling;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "proposal_finding", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "line")
    private List<Finding> findings = new ArrayList<>();

    /** The first of those that were overruled. */
    @Enumerated(EnumType.STRING)
    private Rule overriddenRule;

    private List<String> overriddenRules;
    private String overrideReason;
    private String ruleSet;

    @Enumerated(EnumType.STRING)
    private RentVerdict rentVerdict;

    private String rentRuleSet;
    private LocalDate proposedOn;
    private boolean offered;

    protected Proposal() {}

    Proposal(UUID id, byte[] caseReference, Judgement judgement, LocalDate proposedOn) {
        this.id = id;
        this.caseReference = caseReference.clone();
        this.dwellingId = judgement.dwellingId();
        this.verdict = judgement.warnings().isEmpty() ? FitVerdict.FITS : FitVerdict.FITS_WITH_WARNINGS;
        this.warnings = judgement.warnings().stream()
                .map(warning -> warning.code().name())
                .toList();
        judgement.warnings().stream().map(Finding::of).forEach(findings::add);
        this.overriddenRule =
                judgement.overruled().stream().sorted().findFirst().orElse(null);
        this.overriddenRules =
                judgement.overruled().stream().sorted().map(Rule::name).toList();
        this.overrideReason = judgement.overrideReason();
        this.ruleSet = judgement.ruleSet();
        if (judgement.rent() != null) {
            this.rentVerdict = judgement.rent().verdict();
            this.rentRuleSet = judgement.rent().edition();
        }
        this.proposedOn = proposedOn;
    }

    /**
     * What was found when it was proposed.
     *
     * @param overruled none if nothing had to be
     * @param rent null where no rules were known to judge by
     */
    record Judgement(
            UUID dwellingId,
            List<Remark> warnings,
            Set<Rule> overruled,
            String overrideReason,
            String ruleSet,
            RentRuling rent) {}

    /** A proposal leads to one offer. */
    void offer() {
        if (offered) {
            throw Problem.conflict("proposal-already-offered");
        }
        offered = true;
    }

    boolean overrules(Rule rule) {
        return overruled().contains(rule);
    }

    Set<Rule> overruled() {
        return overriddenRules.stream().map(Rule::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What warned, with the numbers of that day. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Null where no rules were known to judge by. */
    RentVerdict rentVerdict() {
        return rentVerdict;
    }

    String rentRuleSet() {
        return rentRuleSet;
    }

    List<String> overriddenRules() {
        return List.copyOf(overriddenRules);
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
