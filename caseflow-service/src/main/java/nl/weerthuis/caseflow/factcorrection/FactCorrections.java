package nl.weerthuis.caseflow.factcorrection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.casefile.FactChanged;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.KeptJson;

/** Keeps of every fact that is corrected what it was and what it is, by whichever operation. */
@ApplicationScoped
class FactCorrections implements PersonalPart {

    private final FactCorrectionRepository corrections;
    private final Clients clients;
    private final Caller caller;
    private final KeptJson json;
    private final Clock clock;

    FactCorrections(FactCorrectionRepository corrections, Clients clients, Caller caller, KeptJson json, Clock clock) {
        this.corrections = corrections;
        this.clients = clients;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    void keep(CaseSheet sheet, StatedFacts before, StatedFacts after, Set<Fact> facts, String reason) {
        for (var fact : facts) {
            keep(sheet, fact, before.values().get(fact), after.values().get(fact), reason);
        }
    }

    /** A part of the dossier was stated anew. */
    void on(@Observes FactChanged changed) {
        keep(changed.sheet(), changed.fact(), json.write(changed.before()), json.write(changed.after()), null);
    }

    private void keep(CaseSheet sheet, Fact fact, String before, String after, String reason) {
        var key = clients.key(sheet.clientId()).orElseThrow();
        var hand = new FactCorrection.Hand(
                caller.subject(), caller.organisation(), caller.organisationKind(), clock.instant());
        var correction = new FactCorrection(sheet.id(), fact, hand);
        correction.keep(before, after, reason, key);
        corrections.persist(correction);
    }

    @Override
    public void empty(CaseSheet sheet) {
        corrections.of(sheet.id()).forEach(FactCorrection::erase);
    }
}
