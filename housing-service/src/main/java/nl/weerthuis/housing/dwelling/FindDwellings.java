package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Dwellings that the caller may see, in the form in which the caller may see them. */
@ApplicationScoped
class FindDwellings {

    private final DwellingRepository dwellings;
    private final HousingAccess access;

    FindDwellings(DwellingRepository dwellings, HousingAccess access) {
        this.dwellings = dwellings;
        this.access = access;
    }

    record Query(DwellingStatus status, String municipalityCode, String corporationReference, Paging paging) {}

    @Transactional
    Page<DwellingSummary> handle(Query query) {
        var visible = access.dwellings()
                .andIfGiven("status = :status", "status", query.status())
                .andIfGiven(
                        "details.municipalityCode = :municipality",
                        "municipality",
                        fourDigits(query.municipalityCode()));
        if (access.seesAddresses()) {
            // The corporation's own key can be looked up in its own systems, and there stands the address.
            visible = visible.andIfGiven(
                    "details.corporationReference = :reference", "reference", query.corporationReference());
        }
        return dwellings.page(visible, query.paging()).map(this::shown);
    }

    @Transactional
    Dwelling require(UUID id) {
        return dwellings.require(id, access.dwellings());
    }

    private static String fourDigits(String municipality) {
        return municipality == null ? null : MunicipalityCode.fourDigits(municipality);
    }

    DwellingSummary shown(Dwelling dwelling) {
        return access.seesAddresses() ? DwellingView.of(dwelling) : DwellingAreaView.of(dwelling);
    }
}
