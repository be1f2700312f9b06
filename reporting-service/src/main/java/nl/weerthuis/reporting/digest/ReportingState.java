package nl.weerthuis.reporting.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.digest.DigestedState;

/** The read models; what was frozen follows from no fact and is no part of it. */
@ApplicationScoped
class ReportingState implements DigestedState {

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("cases", "case_standing"),
                Kind.of("conflicts", "case_conflict"),
                Kind.of("offers", "offer_standing"),
                Kind.of("dwellings", "dwelling"),
                Kind.of("targets", "target"),
                Kind.of("realisations", "realisation"),
                Kind.of("organisations", "organisation"),
                Kind.of("agreements", "agreement"),
                Kind.of("parameters", "region_parameter"));
    }
}
