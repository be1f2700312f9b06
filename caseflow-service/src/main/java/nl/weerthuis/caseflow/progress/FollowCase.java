package nl.weerthuis.caseflow.progress;

import static nl.weerthuis.caseflow.casefile.CaseState.ACCEPTED;
import static nl.weerthuis.caseflow.casefile.CaseState.CONTRACTED;
import static nl.weerthuis.caseflow.casefile.CaseState.HOUSED;
import static nl.weerthuis.caseflow.casefile.CaseState.OFFERED;
import static nl.weerthuis.caseflow.casefile.CaseState.ON_AGENDA;
import static nl.weerthuis.caseflow.casefile.CaseState.SEARCHING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Course;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.introduction.Introductions;
import nl.weerthuis.caseflow.precondition.StartSearch;
import nl.weerthuis.caseflow.signal.Signals;
import nl.weerthuis.caseflow.term.Step;
import nl.weerthuis.caseflow.term.Terms;

/** Lets a case follow what allocation states of it, between the table and the keys. */
@ApplicationScoped
class FollowCase {

    private final Cases cases;
    private final StartSearch startSearch;
    private final Introductions introductions;
    private final Terms terms;
    private final Signals signals;

    FollowCase(Cases cases, StartSearch startSearch, Introductions introductions, Terms terms, Signals signals) {
        this.cases = cases;
        this.startSearch = startSearch;
        this.introductions = introductions;
        this.terms = terms;
        this.signals = signals;
    }

    @Transactional
    void handle(AllocationFact fact) {
        if (fact instanceof AllocationFact.IntroductionGranted granted) {
            grant(granted);
        } else if (fact instanceof AllocationFact.IntroductionEnded ended) {
            introductions.end(ended.introductionId(), ended.endedOn());
            absorb(ended, Deed.of("introduction-ended"), UnaryOperator.identity());
        } else if (fact instanceof AllocationFact.TableDecisionTaken decision) {
            decide(decision);
        } else if (fact instanceof AllocationFact.CaseSignalled signalled) {
            signal(signalled);
        } else {
            step(fact);
        }
    }

    private void step(AllocationFact fact) {
        if (fact instanceof AllocationFact.MunicipalityAssigned assigned) {
            absorb(
                    fact,
                    Deed.of("municipality-assigned").with(assigned.municipalityCode()),
                    course -> course.assignedTo(assigned.municipalityCode(), assigned.basis()));
        } else if (fact instanceof AllocationFact.CaseTabled) {
            absorb(fact, Deed.of("case-tabled").to(ON_AGENDA), UnaryOperator.identity());
        } else if (fact instanceof AllocationFact.CaseOffered offered) {
            absorb(
                    fact,
                    Deed.of("case-offered").to(OFFERED),
                    course -> course.offered(offered.offeredOn(), Moment.at(offered.answerBy())));
            terms.agree(fact.caseId(), Step.ANSWER, Moment.lastDay(offered.answerBy()));
        } else if (fact instanceof AllocationFact.CaseViewingPlanned planned) {
            absorb(fact, Deed.of("case-viewing-planned"), course -> course.viewing(Moment.at(planned.at())));
        } else if (fact instanceof AllocationFact.CaseOfferAnswered answered) {
            answer(answered);
        } else {
            settle(fact);
        }
    }

    private void settle(AllocationFact fact) {
        if (fact instanceof AllocationFact.CaseAllocated allocated) {
            absorb(
                    fact,
                    Deed.of("case-allocated").with(allocated.municipalityCode()),
                    course -> course.allocatedTo(allocated.municipalityCode()));
        } else if (fact instanceof AllocationFact.CaseOfferEnded ended) {
            absorb(fact, Deed.of("case-offer-ended").with(ended.outcome()).to(SEARCHING), Course::offerEnded);
        } else if (fact instanceof AllocationFact.CaseContracted contracted) {
            absorb(
                    fact,
                    Deed.of("case-contracted").with(contracted.contractForm()).to(CONTRACTED),
                    course -> course.contracted(
                            contracted.contractForm(), contracted.plannedKeyDate(), contracted.flipReviewOn()));
            terms.agree(fact.caseId(), Step.KEYS, contracted.plannedKeyDate());
        } else if (fact instanceof AllocationFact.CaseKeyDatePlanned planned) {
            absorb(fact, Deed.of("case-key-date-planned"), course -> course.keysPlanned(planned.plannedKeyDate()));
            terms.agree(fact.caseId(), Step.KEYS, planned.plannedKeyDate());
        } else if (fact instanceof AllocationFact.CaseHoused housed) {
            absorb(
                    fact,
                    Deed.of("case-housed").to(HOUSED),
                    course -> course.housed(housed.keyDate(), housed.municipalityCode()));
        } else {
            live(fact);
        }
    }

    /** After the keys: the case stays where it is, and whoever does it decides what comes of it. */
    private void live(AllocationFact fact) {
        if (fact instanceof AllocationFact.CaseKeyDateCorrected corrected) {
            absorb(
                    fact,
                    Deed.of("case-key-date-corrected"),
                    course -> course.housed(corrected.keyDate(), course.allocatedMunicipality()));
        } else if (fact instanceof AllocationFact.CaseFlipPostponed postponed) {
            absorb(
                    fact,
                    Deed.of("case-flip-postponed"),
                    course -> course.contracted(
                            course.contractForm(), course.plannedKeyDate(), postponed.flipReviewOn()));
        } else if (fact instanceof AllocationFact.CaseFlipped flipped) {
            absorb(
                    fact,
                    Deed.of("case-flipped").with(flipped.contractForm()),
                    course -> course.contracted(flipped.contractForm(), course.plannedKeyDate(), null));
        } else if (fact instanceof AllocationFact.CaseTenancyEnded ended) {
            absorb(fact, Deed.of("case-tenancy-ended").with(ended.code()), UnaryOperator.identity());
        } else if (fact instanceof AllocationFact.CaseTenancyResumed) {
            absorb(fact, Deed.of("case-tenancy-resumed"), UnaryOperator.identity());
        }
    }

    private void decide(AllocationFact.TableDecisionTaken decision) {
        var deed = Deed.of("table-decision-taken").with(decision.outcome()).to(CaseState.valueOf(decision.outcome()));
        if (absorb(decision, deed, course -> course.decidedWith(decision.conditions()))) {
            startSearch.whenPossible(decision.caseId());
        }
    }

    private void answer(AllocationFact.CaseOfferAnswered answered) {
        var deed = Deed.of("case-offer-answered").with(answered.answer());
        // A refusal is judged first; the offer's end, not the answer, sends the case back to search.
        absorb(answered, answered.answer().equals("ACCEPTED") ? deed.to(ACCEPTED) : deed, UnaryOperator.identity());
    }

    private void signal(AllocationFact.CaseSignalled signalled) {
        if (absorb(signalled, Deed.of("case-signalled").with(signalled.kind()), UnaryOperator.identity())) {
            signals.fromLandlord(
                    cases.standing(signalled.caseId()),
                    signalled.signalRef(),
                    signalled.kind(),
                    signalled.raisedOn(),
                    signalled.respondBy());
        }
    }

    private void grant(AllocationFact.IntroductionGranted granted) {
        if (absorb(granted, Deed.of("introduction-granted"), UnaryOperator.identity())) {
            introductions.grant(
                    granted.introductionId(),
                    granted.caseId(),
                    granted.organisationId(),
                    granted.purpose(),
                    Moment.at(granted.until()));
        }
    }

    private boolean absorb(AllocationFact fact, Deed deed, UnaryOperator<Course> next) {
        return cases.absorb(fact.caseId(), deed, next);
    }
}
