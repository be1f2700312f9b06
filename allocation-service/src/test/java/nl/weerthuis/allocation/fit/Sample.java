package nl.weerthuis.allocation.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.Consent;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.Origin;
import nl.weerthuis.allocation.casefile.OriginBasis;
import nl.weerthuis.allocation.casefile.RentClass;
import nl.weerthuis.allocation.casefile.SearchProfile;
import nl.weerthuis.allocation.casefile.Support;
import nl.weerthuis.allocation.dwelling.HousingForm;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.allocation.event.TableOutcome;

/** People and dwellings that fit each other, until a test makes them differ. */
public final class Sample {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-05");

    private Sample() {}

    static Norms norms() {
        return new Norms(TODAY, rent(limits()), OptionalLong.of(2), Set.of());
    }

    static Norms normsKeepingAway(UUID organisation) {
        return new Norms(TODAY, rent(limits()), OptionalLong.of(2), Set.of(organisation));
    }

    static Norms normsWithoutPersonsPerRoom() {
        return new Norms(TODAY, rent(limits()), OptionalLong.empty(), Set.of());
    }

    static Norms normsWithoutRentLimits() {
        return new Norms(TODAY, rent(Map.of()), OptionalLong.of(2), Set.of());
    }

    /** Where the rules for adults hold from this age on. */
    static Norms normsWithYouthBelow(int boundary) {
        return new Norms(
                TODAY,
                new RentNorms(Optional.of("nl-2026"), limits(), OptionalLong.of(2), OptionalLong.of(boundary)),
                OptionalLong.of(2),
                Set.of());
    }

    /** Numbers that a region set, and no rules of the law. */
    static Norms normsWithoutRules() {
        return new Norms(
                TODAY,
                new RentNorms(Optional.empty(), limits(), OptionalLong.empty(), OptionalLong.empty()),
                OptionalLong.of(2),
                Set.of());
    }

    private static RentNorms rent(Map<RentClass, Long> limits) {
        return new RentNorms(Optional.of("nl-2026"), limits, OptionalLong.of(2), OptionalLong.of(21));
    }

    private static Map<RentClass, Long> limits() {
        var limits = new EnumMap<RentClass, Long>(RentClass.class);
        limits.put(RentClass.QUALITY_DISCOUNT, 49_820L);
        limits.put(RentClass.RENT_CAP_SMALL, 71_300L);
        limits.put(RentClass.RENT_CAP_LARGE, 73_193L);
        limits.put(RentClass.SOCIAL_LIMIT, 93_293L);
        return limits;
    }

    public static Person aPerson() {
        return new Person();
    }

    static Home aDwelling() {
        return new Home();
    }

    /** One person with two rooms in Lelystad, admitted, with everything arranged. */
    public static final class Person {

        private int rooms = 2;
        private RentClass rentClass = RentClass.RENT_CAP_SMALL;
        private int household = 1;
        private String ageBand = "AGE_23_64";
        private boolean stepFree;
        private List<String> areas = List.of();
        private List<String> exclusions = List.of();
        private boolean profile = true;
        private String municipality = "0995";
        private Support support = new Support(TODAY, null);
        private final Map<String, String> preconditions =
                new HashMap<>(Map.of("SUPPORT", "MET", "REGISTRATION", "WAIVED", "TENANCY_HISTORY", "NOT_APPLICABLE"));
        private List<Consent> consents = List.of(new Consent("CORPORATION", "HOUSING", true, null));
        private TableOutcome decision = TableOutcome.ADMITTED;

        Person rooms(int needed) {
            rooms = needed;
            return this;
        }

        Person rentClass(RentClass wanted) {
            rentClass = wanted;
            return this;
        }

        Person household(int persons) {
            household = persons;
            return this;
        }

        Person aged(String band) {
            ageBand = band;
            return this;
        }

        Person stepFree() {
            stepFree = true;
            return this;
        }

        Person wishing(String area) {
            areas = List.of(area);
            return this;
        }

        public Person excluding(String... areasToAvoid) {
            exclusions = List.of(areasToAvoid);
            return this;
        }

        public Person withoutProfile() {
            profile = false;
            return this;
        }

        Person withoutMunicipality() {
            municipality = null;
            return this;
        }

        Person supportedFrom(LocalDate start, LocalDate until) {
            support = new Support(start, until);
            return this;
        }

        Person precondition(String code, String status) {
            preconditions.put(code, status);
            return this;
        }

        Person withoutPreconditions() {
            preconditions.clear();
            return this;
        }

        Person consentUntil(LocalDate date) {
            consents = List.of(new Consent("CORPORATION", "HOUSING", true, date));
            return this;
        }

        Person withoutConsent() {
            consents = List.of(
                    new Consent("CORPORATION", "HOUSING", false, null), new Consent("PROVIDER", "TABLE", true, null));
            return this;
        }

        Person decided(TableOutcome outcome) {
            decision = outcome;
            return this;
        }

        public KnownCase known() {
            return new KnownCase(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "SHELTERED_LIVING",
                    ProtectionLevel.STANDARD,
                    LocalDate.parse("2026-01-12"),
                    true,
                    true,
                    Optional.of(new Origin(OriginBasis.KNOWN, "0995", null, null, TODAY)),
                    profile ? Optional.of(searchProfile()) : Optional.empty(),
                    Optional.of(support),
                    Map.copyOf(preconditions),
                    consents,
                    Optional.ofNullable(municipality),
                    Optional.ofNullable(decision).map(outcome -> new KnownCase.Decision(outcome, Instant.EPOCH)));
        }

        private SearchProfile searchProfile() {
            return new SearchProfile(rooms, rentClass, household, ageBand, stepFree, areas, exclusions);
        }
    }

    /** Three rooms in Lelystad for 600 euros, free. */
    static final class Home {

        private String municipality = "0995";
        private HousingForm form = HousingForm.SELF_CONTAINED;
        private boolean stepFree;
        private long rent = 60_000;
        private boolean vacant = true;
        private boolean reserved;
        private KnownDwelling.Capacity capacity;

        Home in(String code) {
            municipality = code;
            return this;
        }

        Home form(HousingForm wanted) {
            form = wanted;
            return this;
        }

        Home stepFree() {
            stepFree = true;
            return this;
        }

        Home rent(long cents) {
            rent = cents;
            return this;
        }

        Home withoutVacancy() {
            vacant = false;
            return this;
        }

        Home reserved() {
            reserved = true;
            return this;
        }

        Home capacity(KnownDwelling.Capacity given) {
            capacity = given;
            return this;
        }

        KnownDwelling known() {
            return new KnownDwelling(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    municipality,
                    Optional.of("BU09950101"),
                    3,
                    stepFree,
                    form,
                    vacant ? Optional.of(new KnownDwelling.Vacancy(rent, TODAY)) : Optional.empty(),
                    reserved,
                    Optional.ofNullable(capacity));
        }
    }
}
