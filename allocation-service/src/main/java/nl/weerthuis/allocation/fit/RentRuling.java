package nl.weerthuis.allocation.fit;

import java.util.Optional;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.event.RentVerdict;

/** What is said of a rent outside this service, and by which edition of the rules. */
public record RentRuling(RentVerdict verdict, String edition) {

    static Optional<RentRuling> of(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return RentCheck.verdict(person, dwelling, norms)
                .map(verdict -> new RentRuling(verdict, norms.rent().edition().orElseThrow()));
    }
}
