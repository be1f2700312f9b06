package nl.weerthuis.allocation.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.RentClass;
import nl.weerthuis.allocation.casefile.SearchProfile;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.event.RentVerdict;

/**
 * Whether a household can carry a rent, by the numbers of the day. Above the social limit the law says no; above a cap it
 * leaves room for some (95 %), so there it takes a reason. What is unknown says no.
 */
final class RentCheck {

    private static final String UNKNOWN = "UNKNOWN";

    private final SearchProfile profile;
    private final Optional<Long> rent;
    private final RentNorms norms;

    private RentCheck(SearchProfile profile, Optional<Long> rent, RentNorms norms) {
        this.profile = profile;
        this.rent = rent;
        this.norms = norms;
    }

    private static Optional<RentCheck> of(KnownCase person, KnownDwelling dwelling, Norms norms) {
        var rent = dwelling.vacancy().map(KnownDwelling.Vacancy::rentCents);
        return person.profile().map(profile -> new RentCheck(profile, rent, norms.rent()));
    }

    static List<Remark> objections(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return of(person, dwelling, norms)
                .map(check -> Stream.of(check.unknown(), check.social())
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(() -> List.of(new Remark(Rule.RENT_WITHIN_CLASS, null, UNKNOWN)));
    }

    static List<Remark> warnings(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return of(person, dwelling, norms)
                .map(check -> Stream.of(check.withinClass(), check.fitting(), check.youth())
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(List::of);
    }

    /** All that leaves this service of it. Empty where no rules are known to judge by. */
    static Optional<RentVerdict> verdict(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return norms.rent()
                .edition()
                .flatMap(edition -> of(person, dwelling, norms))
                .flatMap(RentCheck::verdict);
    }

    private Optional<RentVerdict> verdict() {
        if (!isProtectedByNorm()) {
            return Optional.of(RentVerdict.NOT_SUBJECT);
        }
        return rent.flatMap(cents -> cap().flatMap(norms::limit)
                .map(limit -> cents <= limit ? RentVerdict.APPROPRIATE : RentVerdict.ABOVE_NORM));
    }

    private Optional<Remark> unknown() {
        var limit = norms.limit(profile.rentClass());
        return rent.isPresent() && limit.isPresent()
                ? Optional.empty()
                : Optional.of(new Remark(
                        Rule.RENT_WITHIN_CLASS,
                        rent.map(String::valueOf).orElse(UNKNOWN),
                        limit.map(String::valueOf).orElse(UNKNOWN)));
    }

    /** Above it the dwelling is no social rent, and no reason makes it one. */
    private Optional<Remark> social() {
        return above(Rule.SOCIAL_RENT, RentClass.SOCIAL_LIMIT);
    }

    private Optional<Remark> withinClass() {
        return profile.rentClass() == RentClass.SOCIAL_LIMIT
                ? Optional.empty()
                : above(Rule.RENT_WITHIN_CLASS, profile.rentClass());
    }

    /** Passend toewijzen: the cap for the size of the household, where the class of the case leaves more room. */
    private Optional<Remark> fitting() {
        return isProtectedByNorm()
                ? cap().filter(this::isStricter).flatMap(limit -> above(Rule.FITTING_RENT, limit))
                : Optional.empty();
    }

    /** Under the boundary the allowance reaches no further than the quality discount. */
    private Optional<Remark> youth() {
        return isProtectedByNorm() && isYoung() && isStricter(RentClass.QUALITY_DISCOUNT)
                ? above(Rule.YOUTH_RENT, RentClass.QUALITY_DISCOUNT)
                : Optional.empty();
    }

    /** Whoever may pay up to the social limit earns more than the norm protects. */
    private boolean isProtectedByNorm() {
        return profile.rentClass() != RentClass.SOCIAL_LIMIT;
    }

    private Optional<RentClass> cap() {
        return norms.smallHouseholdMost().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        profile.householdSize() <= norms.smallHouseholdMost().getAsLong()
                                ? RentClass.RENT_CAP_SMALL
                                : RentClass.RENT_CAP_LARGE);
    }

    private boolean isStricter(RentClass limit) {
        return limit.compareTo(profile.rentClass()) < 0;
    }

    private boolean isYoung() {
        var boundary = norms.youthBoundary();
        return boundary.isPresent()
                && AgeBands.youngest(profile.ageBand()).stream().anyMatch(age -> age < boundary.getAsLong());
    }

    private Optional<Remark> above(Rule rule, RentClass limit) {
        var most = norms.limit(limit);
        return rent.isPresent() && most.isPresent() && rent.get() > most.get()
                ? Optional.of(new Remark(rule, String.valueOf(rent.get()), String.valueOf(most.get())))
                : Optional.empty();
    }
}
