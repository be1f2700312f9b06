package nl.weerthuis.housing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.organisation.Organisations;

/** Which corporations are known to let in which municipalities that the caller acts for. */
@ApplicationScoped
class Neighbours {

    private final Organisations organisations;
    private final HousingAccess access;

    Neighbours(Organisations organisations, HousingAccess access) {
        this.organisations = organisations;
        this.access = access;
    }

    List<Cells.Pair> pairs() {
        var own = access.ownCorporation();
        return organisations.corporationsIn(organisations.municipalitiesOf(access.organisation())).stream()
                .filter(there -> own.isEmpty() || own.get().equals(there.corporationId()))
                .map(there -> new Cells.Pair(there.municipalityCode(), there.corporationId()))
                .toList();
    }
}
