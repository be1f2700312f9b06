package nl.weerthuis.allocation.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.SearchProfile;
import nl.weerthuis.allocation.dwelling.HousingForm;
import nl.weerthuis.allocation.dwelling.KnownDwelling;

/** The rules of the policy, each a pure function: empty if it has nothing to say. A value that is unknown says no. */
final class FitRules {

    /** Version of this set of rules, told with every verdict. */
    static final String VERSION = "fit-3";

    static final List<String> OFFER_BLOCKING = List.of("SUPPORT", "REGISTRATION", "TENANCY_HISTORY");
    private static final String UNKNOWN = "UNKNOWN";

    private FitRules() {}

    static Fit judge(KnownCase person, KnownDwelling dwelling, Norms norms) {
        var objections = Stream.of(
                        found(Stream.of(
                                inAssignedMunicipality(person, dwelling),
                                outsideExcludedAreas(person, dwelling),
                                bigEnough(person, dwelling),
                                householdFits(person, dwelling, norms),
                                stepFree(person, dwelling))),
                        RentCheck.objections(person, dwelling, norms),
                        found(Stream.of(
                                vacancyAnnounced(dwelling),
                                notReserved(dwelling),
                                supportArranged(person, norms),
                                preconditionsSettled(person),
                                consentGiven(person, dwelling, norms),
                                admittedByTable(person),
                                possibleForCase(dwelling, norms))))
                .flatMap(List::stream)
                .toList();
        var warnings = Stream.of(
                        found(Stream.of(outsideWishes(person, dwelling))),
                        RentCheck.warnings(person, dwelling, norms),
                        found(Stream.of(selfContained(dwelling), capacity(dwelling))))
                .flatMap(List::stream)
                .toList();
        return Fit.of(objections, warnings);
    }

    /** The municipality that the case was assigned to, or an area that the client wishes. */
    static Optional<Remark> inAssignedMunicipality(KnownCase person, KnownDwelling dwelling) {
        var assigned = person.municipalityCode();
        if (assigned.isEmpty()) {
            return no(Rule.IN_ASSIGNED_MUNICIPALITY, dwelling.municipalityCode(), UNKNOWN);
        }
        return assigned.get().equals(dwelling.municipalityCode()) || isWished(person, dwelling)
                ? Optional.empty()
                : no(Rule.IN_ASSIGNED_MUNICIPALITY, dwelling.municipalityCode(), assigned.get());
    }

    /** Inside a wished area but outside the assigned municipality: possible, and somebody should notice. */
    static Optional<Remark> outsideWishes(KnownCase person, KnownDwelling dwelling) {
        return person.municipalityCode()
                .filter(assigned -> !assigned.equals(dwelling.municipalityCode()) && isWished(person, dwelling))
                .flatMap(assigned -> no(Rule.IN_ASSIGNED_MUNICIPALITY, dwelling.municipalityCode(), assigned));
    }

    /** Which area is excluded is never said: it tells where the danger lives. */
    static Optional<Remark> outsideExcludedAreas(KnownCase person, KnownDwelling dwelling) {
        var excluded = AreaCode.covers(
                person.exclusions(),
                dwelling.municipalityCode(),
                dwelling.neighbourhoodCode().orElse(null));
        return excluded ? no(Rule.OUTSIDE_EXCLUDED_AREAS, null, null) : Optional.empty();
    }

    static Optional<Remark> bigEnough(KnownCase person, KnownDwelling dwelling) {
        return profile(
                person,
                Rule.BIG_ENOUGH,
                profile -> dwelling.rooms() >= profile.rooms()
                        ? Optional.empty()
                        : no(Rule.BIG_ENOUGH, dwelling.rooms(), profile.rooms()));
    }

    /** A room is for one person; elsewhere the region may limit persons per room. */
    static Optional<Remark> householdFits(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return profile(person, Rule.HOUSEHOLD_FITS, profile -> {
            var most = dwelling.housingForm() == HousingForm.ROOM
                    ? 1
                    : norms.personsPerRoom().isPresent()
                            ? norms.personsPerRoom().getAsLong() * dwelling.rooms()
                            : Long.MAX_VALUE;
            return profile.householdSize() <= most
                    ? Optional.empty()
                    : no(Rule.HOUSEHOLD_FITS, profile.householdSize(), most);
        });
    }

    static Optional<Remark> stepFree(KnownCase person, KnownDwelling dwelling) {
        return profile(
                person,
                Rule.STEP_FREE,
                profile -> !profile.stepFree() || dwelling.stepFree()
                        ? Optional.empty()
                        : no(Rule.STEP_FREE, false, true));
    }

    static Optional<Remark> vacancyAnnounced(KnownDwelling dwelling) {
        return dwelling.vacancy().isPresent() ? Optional.empty() : no(Rule.VACANCY_ANNOUNCED, false, true);
    }

    static Optional<Remark> notReserved(KnownDwelling dwelling) {
        return dwelling.reserved() ? no(Rule.NOT_RESERVED, "RESERVED", "FREE") : Optional.empty();
    }

    /** Rent allowance is for self-contained dwellings only, so what is not may turn out too dear. */
    static Optional<Remark> selfContained(KnownDwelling dwelling) {
        return dwelling.housingForm() == HousingForm.ROOM
                ? no(Rule.SELF_CONTAINED, dwelling.housingForm(), HousingForm.SELF_CONTAINED)
                : Optional.empty();
    }

    static Optional<Remark> capacity(KnownDwelling dwelling) {
        return dwelling.capacity()
                .filter(KnownDwelling.Capacity::isFull)
                .flatMap(full -> no(Rule.NEIGHBOURHOOD_CAPACITY, full.used(), full.limit()));
    }

    static Optional<Remark> supportArranged(KnownCase person, Norms norms) {
        return person.support().map(support -> support.standsOn(norms.date())).orElse(false)
                ? Optional.empty()
                : no(Rule.SUPPORT_ARRANGED, false, true);
    }

    static Optional<Remark> preconditionsSettled(KnownCase person) {
        var open = person.unsettled(OFFER_BLOCKING);
        return open.isEmpty() ? Optional.empty() : no(Rule.PRECONDITIONS_SETTLED, String.join(" ", open), "SETTLED");
    }

    static Optional<Remark> consentGiven(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return person.mayBeSharedForHousing(dwelling.corporationId(), norms.date())
                ? Optional.empty()
                : no(Rule.CONSENT_GIVEN, false, true);
    }

    static Optional<Remark> admittedByTable(KnownCase person) {
        return person.isAdmitted()
                ? Optional.empty()
                : no(
                        Rule.ADMITTED_BY_TABLE,
                        person.decision().map(taken -> taken.outcome().name()).orElse("NOT_DECIDED"),
                        "ADMITTED");
    }

    /** That a conflict is the reason, and whose, is never said. */
    static Optional<Remark> possibleForCase(KnownDwelling dwelling, Norms norms) {
        return norms.keptAway().contains(dwelling.corporationId())
                ? no(Rule.POSSIBLE_FOR_CASE, null, null)
                : Optional.empty();
    }

    private static List<Remark> found(Stream<Optional<Remark>> remarks) {
        return remarks.flatMap(Optional::stream).toList();
    }

    private static boolean isWished(KnownCase person, KnownDwelling dwelling) {
        return person.profile()
                .map(profile -> AreaCode.covers(
                        profile.areas(),
                        dwelling.municipalityCode(),
                        dwelling.neighbourhoodCode().orElse(null)))
                .orElse(false);
    }

    private static Optional<Remark> profile(KnownCase person, Rule rule, ProfileRule check) {
        return person.profile().isEmpty()
                ? no(rule, null, UNKNOWN)
                : check.on(person.profile().get());
    }

    private static Optional<Remark> no(Rule rule, Object actual, Object limit) {
        return Optional.of(new Remark(rule, text(actual), text(limit)));
    }

    private static String text(Object value) {
        return value == null ? null : String.valueOf(value);
    }

    private interface ProfileRule {
        Optional<Remark> on(SearchProfile profile);
    }
}
