package nl.weerthuis.caseflow.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.municipality.AreaCode;

/** Household and search profile of one case. */
@Entity
@Table(name = "search_profile")
class DwellingNeed {

    @Id
    private UUID caseId;

    private int adults;
    private List<Integer> childBirthYears;
    private Boolean pets;
    private int rooms;

    @Enumerated(EnumType.STRING)
    private SearchProfile.RentClass rentClass;

    private boolean stepFree;
    private List<String> areas;
    private List<String> exclusions;

    DwellingNeed() {}

    DwellingNeed(UUID caseId) {
        this.caseId = caseId;
    }

    void house(Household household) {
        adults = household.adults();
        childBirthYears =
                household.children().stream().map(Household.Child::birthYear).toList();
        pets = household.pets();
    }

    void search(SearchProfile profile) {
        rooms = profile.rooms();
        rentClass = profile.rentClass();
        stepFree = profile.stepFree();
        areas = codes(profile.areas());
        exclusions = codes(profile.exclusions());
    }

    Household household() {
        return new Household(
                adults, childBirthYears.stream().map(Household.Child::new).toList(), pets);
    }

    SearchProfile profile() {
        return new SearchProfile(rooms, rentClass, stepFree, areas(areas), areas(exclusions));
    }

    /** The size of the household stays for the figures, the children's years of birth do not. */
    void erase() {
        childBirthYears = List.of();
        pets = null;
        areas = List.of();
        exclusions = List.of();
    }

    private static List<String> codes(List<AreaCode> given) {
        return given.stream().map(AreaCode::code).toList();
    }

    private static List<AreaCode> areas(List<String> codes) {
        return codes.stream().map(AreaCode::new).toList();
    }
}
