package nl.weerthuis.caseflow.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.event.SearchProfileChanged;
import nl.weerthuis.caseflow.municipality.AreaCode;
import nl.weerthuis.caseflow.parameter.RegionParameters;

/** Households and search profiles of the cases. */
@ApplicationScoped
public class DwellingNeeds {

    /** Who must be housed, and in what. */
    public record Need(Household household, SearchProfile profile) {}

    private final DwellingNeedRepository needs;
    private final RegionParameters parameters;
    private final Clock clock;

    DwellingNeeds(DwellingNeedRepository needs, RegionParameters parameters, Clock clock) {
        this.needs = needs;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The need of a case that is being opened. */
    public SearchProfileChanged first(CaseSheet sheet, Identity client, Household household, SearchProfile profile) {
        var need = new DwellingNeed(sheet.id());
        need.house(household);
        need.search(profile);
        needs.persist(need);
        return fact(sheet, client, household, profile);
    }

    SearchProfileChanged again(CaseSheet sheet, Identity client, SearchProfile profile) {
        var need = needs.findById(sheet.id());
        need.search(profile);
        return fact(sheet, client, need.household(), profile);
    }

    SearchProfileChanged housed(CaseSheet sheet, Identity client, Household household) {
        var need = needs.findById(sheet.id());
        need.house(household);
        return fact(sheet, client, household, need.profile());
    }

    /** The same need, of somebody who is older or ready on another day than was said. */
    public SearchProfileChanged recounted(CaseSheet sheet, Identity client) {
        var need = needs.findById(sheet.id());
        return fact(sheet, client, need.household(), need.profile());
    }

    public Need of(UUID caseId) {
        var need = needs.findById(caseId);
        return new Need(need.household(), need.profile());
    }

    public void erase(UUID caseId) {
        needs.findById(caseId).erase();
    }

    private SearchProfileChanged fact(CaseSheet sheet, Identity client, Household household, SearchProfile profile) {
        var today = LocalDate.now(clock);
        var moveInOn = sheet.readyOn().isAfter(today) ? sheet.readyOn() : today;
        return new SearchProfileChanged(
                sheet.id(),
                sheet.level(),
                profile.rooms(),
                profile.rentClass().name(),
                household.size(parameters.coParentingNights(sheet.region(), today)),
                AgeBand.of(client.ageOn(moveInOn)).name(),
                profile.stepFree(),
                codes(profile.areas()),
                codes(profile.exclusions()),
                today);
    }

    private static List<String> codes(List<AreaCode> areas) {
        return areas.stream().map(AreaCode::code).toList();
    }
}
