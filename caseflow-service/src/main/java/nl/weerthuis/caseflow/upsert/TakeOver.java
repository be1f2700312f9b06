package nl.weerthuis.caseflow.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.origin.EstablishOrigin;
import nl.weerthuis.caseflow.profile.ChangeSearchProfile;
import nl.weerthuis.caseflow.support.ArrangeSupport;

/** Takes over what a nomination says otherwise, by the same verbs that a person uses. The rest stays as it is. */
@ApplicationScoped
class TakeOver {

    // The version was checked once, before all of it.
    static final String ANY = "*";

    private final ChangeSearchProfile changeSearchProfile;
    private final EstablishOrigin establishOrigin;
    private final ArrangeSupport arrangeSupport;
    private final TakeOverItems items;

    TakeOver(
            ChangeSearchProfile changeSearchProfile,
            EstablishOrigin establishOrigin,
            ArrangeSupport arrangeSupport,
            TakeOverItems items) {
        this.changeSearchProfile = changeSearchProfile;
        this.establishOrigin = establishOrigin;
        this.arrangeSupport = arrangeSupport;
        this.items = items;
    }

    /** The places that were taken over. */
    List<String> handle(UUID id, Nomination given, List<String> differences) {
        var taking = new TakingOver(differences);
        taking.part(
                "/searchProfile",
                () -> changeSearchProfile.handle(new ChangeSearchProfile.Command(id, ANY, given.searchProfile())));
        taking.part("/origin", () -> establishOrigin.handle(new EstablishOrigin.Command(id, ANY, given.origin())));
        taking.part(
                "/supportArrangement",
                () -> arrangeSupport.handle(new ArrangeSupport.Command(id, ANY, given.supportArrangement())));
        items.handle(id, given, taking);
        return taking.taken();
    }
}
