package nl.weerthuis.caseflow.residence;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;

/** The residence histories, for who empties them. */
@ApplicationScoped
class ResidenceHistories implements PersonalPart {

    private final ResidenceHistoryRepository histories;

    ResidenceHistories(ResidenceHistoryRepository histories) {
        this.histories = histories;
    }

    @Override
    public void empty(CaseSheet sheet) {
        histories.findByIdOptional(sheet.id()).ifPresent(ResidenceHistory::erase);
    }
}
