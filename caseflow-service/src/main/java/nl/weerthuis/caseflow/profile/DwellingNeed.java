package nl.weerthuis.caseflow.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.caseflow.municipality.AreaCode;

/** Household and search profile of one case. */
@Entity
@Table(name = "search_profile")
class DwellingNeed {

    @Id
    private UUID caseId;

    private int adults;
    private List<Integer> childBirthYears;
    // Of each child; zero for all nights.
    private List<Integer> childNights;
    private List<String> members;
    private Boolean pets;
    private List<String> petKinds;
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
        childNights = household.children().stream()
                .map(child -> child.nightsPerWeek() == null ? 0 : child.nightsPerWeek())
                .toList();
        members = household.members().stream()
                .map(member -> member.relation() + ":" + member.birthYear())
                .toList();
        pets = household.pets();
        petKinds = household.petKinds().stream().map(Enum::name).toList();
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
                adults,
                IntStream.range(0, childBirthYears.size()).mapToObj(this::child).toList(),
                pets,
                members.stream().map(DwellingNeed::member).toList(),
                petKinds.stream().map(Household.PetKind::valueOf).toList());
    }

    /** Of a row of before the nights are not known: then all. */
    private Household.Child child(int place) {
        var nights = place < childNights.size() ? childNights.get(place) : 0;
        return new Household.Child(childBirthYears.get(place), nights == 0 ? null : nights);
    }

    private static Household.Member member(String text) {
        var parts = text.split(":");
        return new Household.Member(Household.Relation.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }

    SearchProfile profile() {
        return new SearchProfile(rooms, rentClass, stepFree, areas(areas), areas(exclusions));
    }

    /** The size of the household stays for the figures, the children's years of birth do not. */
    void erase() {
        childBirthYears = List.of();
        childNights = List.of();
        members = List.of();
        pets = null;
        petKinds = List.of();
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
