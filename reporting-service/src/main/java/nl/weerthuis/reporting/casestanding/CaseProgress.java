package nl.weerthuis.reporting.casestanding;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseAllocated;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseContracted;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseHoused;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseKeyDatePlanned;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseOfferAnswered;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseOfferEnded;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseOffered;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.CaseTabled;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.MunicipalityAssigned;
import nl.weerthuis.reporting.casestanding.AllocationCaseConsumer.TableDecisionTaken;

/** The steps of a case that allocation states, one statement per fact. The state is not among them. */
@ApplicationScoped
class CaseProgress {

    private static final String ASSIGNED = CaseUpsert.of("municipality_code", "assignment_basis", "assigned_on");
    private static final String TABLED = CaseUpsert.of("tabled_on");
    // A case is admitted once; a later decision on it does not make it wait shorter.
    private static final String DECIDED = """
            insert into case_standing (case_id, decision, decided_on, admitted_on)
            values (?, ?, ?, ?)
            on conflict (case_id) do update set decision = excluded.decision, decided_on = excluded.decided_on,
                admitted_on = coalesce(case_standing.admitted_on, excluded.admitted_on)
            where case_standing.erased_on is null
            """;
    private static final String OFFERED = """
            insert into case_standing (case_id, first_offered_on, offered_on, answer_by)
            values (?, ?, ?, ?)
            on conflict (case_id) do update set
                first_offered_on = coalesce(case_standing.first_offered_on, excluded.first_offered_on),
                offered_on = excluded.offered_on, answer_by = excluded.answer_by, accepted_on = null
            where case_standing.erased_on is null
            """;
    private static final String ACCEPTED = CaseUpsert.of("accepted_on");
    private static final String ALLOCATED = CaseUpsert.of("allocated_on");
    private static final String ENDED = CaseUpsert.of(
            "answer_by", "accepted_on", "allocated_on", "contract_form", "contracted_on", "planned_key_date");
    private static final String CONTRACTED = CaseUpsert.of("contract_form", "planned_key_date", "contracted_on");
    private static final String PLANNED = CaseUpsert.of("planned_key_date");
    private static final String HOUSED = CaseUpsert.of("key_date", "housed_in");

    private final CaseRows rows;

    CaseProgress(CaseRows rows) {
        this.rows = rows;
    }

    void assign(MunicipalityAssigned fact) {
        rows.keep(ASSIGNED, fact.caseId(), fact.municipalityCode(), fact.basis(), fact.assignedOn());
    }

    void table(CaseTabled fact) {
        rows.keep(TABLED, fact.caseId(), fact.sessionOn());
    }

    void decide(TableDecisionTaken fact) {
        rows.keep(DECIDED, fact.caseId(), fact.outcome(), fact.decidedOn(), fact.admittedOn());
    }

    void offer(CaseOffered fact) {
        rows.keep(OFFERED, fact.caseId(), fact.offeredOn(), fact.offeredOn(), fact.answerBy());
    }

    void answer(CaseOfferAnswered fact) {
        rows.keep(ACCEPTED, fact.caseId(), fact.acceptedOn());
    }

    void allocate(CaseAllocated fact) {
        rows.keep(ALLOCATED, fact.caseId(), fact.allocatedOn());
    }

    /** The search goes on as if the offer had not been; that there was one stays in its first date. */
    void end(CaseOfferEnded fact) {
        rows.keep(ENDED, fact.caseId(), null, null, null, null, null, null);
    }

    void contract(CaseContracted fact) {
        rows.keep(CONTRACTED, fact.caseId(), fact.contractForm(), fact.plannedKeyDate(), fact.contractedOn());
    }

    void plan(CaseKeyDatePlanned fact) {
        rows.keep(PLANNED, fact.caseId(), fact.plannedKeyDate());
    }

    void house(CaseHoused fact) {
        rows.keep(HOUSED, fact.caseId(), fact.keyDate(), fact.municipalityCode());
    }
}
