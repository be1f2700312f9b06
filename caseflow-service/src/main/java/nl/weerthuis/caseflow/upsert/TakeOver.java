package nl.weerthuis.caseflow.upsert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.weerthuis.caseflow.consent.RecordConsent;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.origin.EstablishOrigin;
import nl.weerthuis.caseflow.precondition.AssessPrecondition;
import nl.weerthuis.caseflow.profile.ChangeSearchProfile;
import nl.weerthuis.caseflow.support.ArrangeSupport;

/** Takes over what a nomination says otherwise, by the same verbs that a person uses. The rest stays as it is. */
@ApplicationScoped
class TakeOver {

    // The version was checked once, before all of it.
    private static final String ANY = "*";

    private final ChangeSearchProfile changeSearchProfile;
    private final EstablishOrigin establishOrigin;
    private final ArrangeSupport arrangeSupport;
    private final AssessPrecondition assessPrecondition;
    private final RecordConsent recordConsent;

    TakeOver(
            ChangeSearchProfile changeSearchProfile,
            EstablishOrigin establishOrigin,
            ArrangeSupport arrangeSupport,
            AssessPrecondition assessPrecondition,
            RecordConsent recordConsent) {
        this.changeSearchProfile = changeSearchProfile;
        this.establishOrigin = establishOrigin;
        this.arrangeSupport = arrangeSupport;
        this.assessPrecondition = assessPrecondition;
        this.recordConsent = recordConsent;
    }

    /** The places that were taken over. */
    List<String> handle(UUID id, Nomination given, List<String> differences) {
        var taken = new ArrayList<String>();
        part(
                "/searchProfile",
                differences,
                taken,
                () -> changeSearchProfile.handle(new ChangeSearchProfile.Command(id, ANY, given.searchProfile())));
        part(
                "/origin",
                differences,
                taken,
                () -> establishOrigin.handle(new EstablishOrigin.Command(id, ANY, given.origin())));
        part(
                "/supportArrangement",
                differences,
                taken,
                () -> arrangeSupport.handle(new ArrangeSupport.Command(id, ANY, given.supportArrangement())));
        each(
                "/preconditions",
                given.preconditions().size(),
                differences,
                taken,
                place -> assessPrecondition.handle(new AssessPrecondition.Command(
                        id, ANY, given.preconditions().get(place))));
        each(
                "/consents",
                given.consents().size(),
                differences,
                taken,
                place -> recordConsent.handle(
                        new RecordConsent.Command(id, ANY, given.consents().get(place))));
        return taken;
    }

    private static void part(String place, List<String> differences, List<String> taken, Runnable change) {
        var here = differences.stream()
                .filter(each -> each.equals(place) || each.startsWith(place + "/"))
                .toList();
        if (!here.isEmpty()) {
            change.run();
            taken.addAll(here);
        }
    }

    private static void each(
            String place, int count, List<String> differences, List<String> taken, IntConsumer change) {
        for (int i = 0; i < count; i++) {
            var item = i;
            part(place + "/" + i, differences, taken, () -> change.accept(item));
        }
    }
}
