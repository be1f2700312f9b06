package nl.weerthuis.caseflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.dispute.Disputes;
import nl.weerthuis.caseflow.escalation.Escalations;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.plan.Action.Code;
import nl.weerthuis.caseflow.plan.Action.Place;
import nl.weerthuis.caseflow.scaling.Proposals;

/** What goes on beside the steps of a case and waits for somebody's answer. */
@ApplicationScoped
class OpenMatters {

    private final Escalations escalations;
    private final Disputes disputes;
    private final Proposals proposals;

    OpenMatters(Escalations escalations, Disputes disputes, Proposals proposals) {
        this.escalations = escalations;
        this.disputes = disputes;
        this.proposals = proposals;
    }

    List<Action> of(UUID caseId, LocalDate today) {
        var escalation = escalations
                .waiting(caseId)
                .map(one -> Action.of(
                                OrganisationKind.REGION,
                                Code.ANSWER_ESCALATION,
                                Place.caseflow("POST", caseId, "/escalations/%s/resolution".formatted(one.id())))
                        .by(one.answerBy(), today));
        var dispute = disputes.waiting(caseId)
                .map(one -> Action.of(
                                OrganisationKind.REGION,
                                Code.SETTLE_DISPUTE,
                                Place.caseflow("POST", caseId, "/origin-disputes/%s/settlement".formatted(one.id())))
                        .by(one.dueOn(), today));
        var scaling = proposals
                .waiting(caseId)
                .map(one -> Action.of(
                                OrganisationKind.MUNICIPALITY,
                                Code.DECIDE_SCALING,
                                Place.caseflow("POST", caseId, "/scaling-proposals/%s/decision".formatted(one.id())))
                        .by(one.decideBy(), today));
        return Stream.of(escalation, dispute, scaling).flatMap(Optional::stream).toList();
    }
}
