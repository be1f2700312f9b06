package nl.weerthuis.caseflow.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.consent.Consents;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.precondition.Assessment;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.PreconditionStatus;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.questionnaire.CaseAnswers;
import nl.weerthuis.caseflow.support.Supports;
import nl.weerthuis.platform.crypto.SubjectKey;

/** What is arranged and answered at the nomination: preconditions, support, consent, and what settles what. */
@ApplicationScoped
class Arrangements {

    private final Preconditions preconditions;
    private final Supports supports;
    private final Consents consents;
    private final CaseAnswers answers;

    Arrangements(Preconditions preconditions, Supports supports, Consents consents, CaseAnswers answers) {
        this.preconditions = preconditions;
        this.supports = supports;
        this.consents = consents;
        this.answers = answers;
    }

    List<CaseEvent> first(CaseSheet sheet, Nomination nomination, SubjectKey key) {
        var facts = new ArrayList<CaseEvent>();
        facts.addAll(preconditions.first(sheet, assessments(nomination), key));
        if (nomination.supportArrangement() != null) {
            facts.add(supports.first(sheet, nomination.supportArrangement(), key));
        }
        facts.addAll(consents.first(sheet, nomination.consents()));
        answers.add(sheet.id(), key, nomination.answers());
        return facts;
    }

    /** As a reader will find them. */
    List<PreconditionView> views(Nomination nomination) {
        return preconditions.views(assessments(nomination));
    }

    private List<Assessment> assessments(Nomination nomination) {
        var settled = settled(nomination);
        var given = nomination.preconditions().stream()
                .map(one -> isUnfounded(one, settled) ? one.underWay() : one)
                .toList();
        return Preconditions.settledBy(settled, given);
    }

    /** Nobody says that support is met without an arrangement that is one. */
    private static boolean isUnfounded(Assessment given, Set<PreconditionCode> settled) {
        return given.code() == PreconditionCode.SUPPORT
                && given.status() == PreconditionStatus.MET
                && !settled.contains(PreconditionCode.SUPPORT);
    }

    private Set<PreconditionCode> settled(Nomination nomination) {
        var settled = EnumSet.noneOf(PreconditionCode.class);
        if (nomination.supportArrangement() != null && supports.isPromised(nomination.supportArrangement())) {
            settled.add(PreconditionCode.SUPPORT);
        }
        if (nomination.consents().stream().anyMatch(ConsentStatement::opensTable)) {
            settled.add(PreconditionCode.CONSENT);
        }
        return settled;
    }
}
