package nl.weerthuis.caseflow.factcorrection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.client.ClientCorrections;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.event.CaseEvent.CaseCorrected;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.platform.event.Outbox;

/** What follows from a corrected fact: who is compared with whom, what is looked for, what others count. */
@ApplicationScoped
class Consequences {

    private final ClientCorrections people;
    private final DwellingNeeds needs;
    private final Outbox outbox;
    private final Clock clock;

    Consequences(ClientCorrections people, DwellingNeeds needs, Outbox outbox, Clock clock) {
        this.people = people;
        this.needs = needs;
        this.outbox = outbox;
        this.clock = clock;
    }

    void of(CaseSheet sheet, Identity client, Set<Fact> facts) {
        if (StatedFacts.isOfIdentity(facts)) {
            people.correct(sheet.clientId(), client, StatedFacts.isOfRecognition(facts));
        }
        if (StatedFacts.isCountedFrom(facts)) {
            outbox.append(needs.recounted(sheet, client));
        }
        if (facts.contains(Fact.TARGET_GROUP) || facts.contains(Fact.READY_DATE)) {
            outbox.append(new CaseCorrected(
                    sheet.id(), sheet.level(), sheet.targetGroup().name(), sheet.readyOn(), LocalDate.now(clock)));
        }
    }
}
