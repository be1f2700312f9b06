package nl.weerthuis.reporting.casestanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** What allocation says of a case: its municipality, the table, the offer and the keys, never which dwelling. */
@ApplicationScoped
class AllocationCaseConsumer implements EventConsumer {

    private final CaseProgress progress;

    AllocationCaseConsumer(CaseProgress progress) {
        this.progress = progress;
    }

    record MunicipalityAssigned(UUID caseId, String municipalityCode, String basis, LocalDate assignedOn) {}

    record CaseTabled(UUID caseId, LocalDate sessionOn) {}

    record TableDecisionTaken(UUID caseId, String outcome, LocalDate decidedOn) {

        TableDecisionTaken {
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(decidedOn);
        }

        LocalDate admittedOn() {
            return outcome.startsWith("ADMITTED") ? decidedOn : null;
        }
    }

    record CaseOffered(UUID caseId, LocalDate offeredOn, LocalDate answerBy) {}

    record CaseOfferAnswered(UUID caseId, String answer, LocalDate answeredOn) {

        LocalDate acceptedOn() {
            return "ACCEPTED".equals(answer) ? answeredOn : null;
        }
    }

    record CaseAllocated(UUID caseId, LocalDate allocatedOn) {}

    record CaseOfferEnded(UUID caseId) {}

    record CaseContracted(UUID caseId, String contractForm, LocalDate plannedKeyDate, LocalDate contractedOn) {}

    record CaseKeyDatePlanned(UUID caseId, LocalDate plannedKeyDate) {}

    record CaseHoused(UUID caseId, LocalDate keyDate, String municipalityCode) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-case");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.municipality-assigned.v1" -> progress.assign(event.as(MunicipalityAssigned.class));
            case "nl.weerthuis.case-tabled.v1" -> progress.table(event.as(CaseTabled.class));
            case "nl.weerthuis.table-decision-taken.v1" -> progress.decide(event.as(TableDecisionTaken.class));
            case "nl.weerthuis.case-offered.v1" -> progress.offer(event.as(CaseOffered.class));
            case "nl.weerthuis.case-offer-answered.v1" -> progress.answer(event.as(CaseOfferAnswered.class));
            case "nl.weerthuis.case-allocated.v1" -> progress.allocate(event.as(CaseAllocated.class));
            case "nl.weerthuis.case-offer-ended.v1" -> progress.end(event.as(CaseOfferEnded.class));
            case "nl.weerthuis.case-contracted.v1" -> progress.contract(event.as(CaseContracted.class));
            case "nl.weerthuis.case-key-date-planned.v1" -> progress.plan(event.as(CaseKeyDatePlanned.class));
            case "nl.weerthuis.case-housed.v1" -> progress.house(event.as(CaseHoused.class));
            default -> {} // Introductions and viewings change no figure and no step.
        }
    }
}
