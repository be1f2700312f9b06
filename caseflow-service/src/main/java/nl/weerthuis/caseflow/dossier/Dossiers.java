package nl.weerthuis.caseflow.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.consent.Consents;
import nl.weerthuis.caseflow.origin.Origins;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.caseflow.profile.DwellingNeeds;
import nl.weerthuis.caseflow.support.Supports;

/** Gathers what the features know of one case. */
@ApplicationScoped
public class Dossiers {

    private final Clients clients;
    private final Origins origins;
    private final DwellingNeeds needs;
    private final Preconditions preconditions;
    private final Supports supports;
    private final Consents consents;
    private final RegionParameters parameters;

    Dossiers(
            Clients clients,
            Origins origins,
            DwellingNeeds needs,
            Preconditions preconditions,
            Supports supports,
            Consents consents,
            RegionParameters parameters) {
        this.clients = clients;
        this.origins = origins;
        this.needs = needs;
        this.preconditions = preconditions;
        this.supports = supports;
        this.consents = consents;
        this.parameters = parameters;
    }

    /** Everything, as only the provider of an open case may see it. */
    public ProviderCaseView forProvider(CaseSheet sheet) {
        return ProviderCaseView.of(of(sheet));
    }

    Dossier of(CaseSheet sheet) {
        var key = clients.key(sheet.clientId()).orElse(null);
        return new Dossier(
                sheet,
                sheet.reference().readable(key),
                Optional.ofNullable(key).flatMap(found -> clients.identity(sheet.clientId(), found)),
                origins.of(sheet.id(), key),
                needs.of(sheet.id()),
                preconditions.of(sheet.id(), key),
                supports.of(sheet.id(), key),
                consents.of(sheet.id()),
                parameters.youth(sheet.region(), sheet.readyOn()));
    }
}
