package nl.weerthuis.caseflow.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.Outcome;
import nl.weerthuis.platform.web.EntityTags;

/** Opens a case for a reference that is new; of one that is known takes over what differs, or names it. */
@ApplicationScoped
class UpsertNomination {

    /**
     * A record.
     *
     * @param ifMatch version of the case that the provider looked at; without it nothing is taken over
     */
    record Command(Nomination nomination, String ifMatch) {}

    /** @param version null if the caller may not see the case */
    record Upserted(UpsertView view, Integer version) {}

    private final NominateClient nominateClient;
    private final KnownNominations known;
    private final TakeOver takeOver;
    private final Cases cases;

    UpsertNomination(NominateClient nominateClient, KnownNominations known, TakeOver takeOver, Cases cases) {
        this.nominateClient = nominateClient;
        this.known = known;
        this.takeOver = takeOver;
        this.cases = cases;
    }

    @Transactional
    Upserted handle(Command command) {
        var outcome = nominateClient.handle(command.nomination());
        if (outcome instanceof Outcome.Opened opened) {
            var sheet = opened.dossier().sheet();
            return new Upserted(UpsertView.created(sheet.id()), sheet.version());
        }
        var found = known.found(command.nomination()).orElseThrow();
        if (found.differences().isEmpty() || isAbsent(command.ifMatch())) {
            return new Upserted(UpsertView.known(found.caseId(), List.of(), found.differences()), found.version());
        }
        EntityTags.check(command.ifMatch(), found.version());
        var taken = takeOver.handle(found.caseId(), command.nomination(), found.differences());
        var left = found.differences().stream()
                .filter(place -> !taken.contains(place))
                .toList();
        return new Upserted(
                UpsertView.known(found.caseId(), taken, left),
                cases.standing(found.caseId()).version());
    }

    private static boolean isAbsent(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank();
    }
}
