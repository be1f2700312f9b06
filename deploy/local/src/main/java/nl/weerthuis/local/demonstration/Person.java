package nl.weerthuis.local.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One invented person, as a provider nominates them.
 *
 * @param number from 1, in the order of nomination
 * @param month of the nomination, see {@link Calendar}
 * @param offerMonth in which a dwelling is sought, if the fate has one
 * @param byFile whether the provider sends a file instead of a request
 */
record Person(
        int number,
        Fate fate,
        int month,
        int offerMonth,
        boolean byFile,
        Party provider,
        String reference,
        Identity identity,
        String targetGroup,
        Facility facility,
        LocalDate readyOn,
        LocalDate waitingSince,
        Household household,
        Origin origin,
        Wish wish,
        Map<String, String> preconditions) {
    Person {
        preconditions = Map.copyOf(preconditions);
    }

    record Identity(String familyName, String prefix, String givenNames, LocalDate birthDate, String bsn) {
        @Override
        public String toString() {
            return "Identity";
        }
    }

    record Facility(String list, String code) {}

    record Household(int adults, List<Integer> childrenBornIn) {
        Household {
            childrenBornIn = List.copyOf(childrenBornIn);
        }

        int size() {
            return adults + childrenBornIn.size();
        }
    }

    /** @param requested the municipality that is asked instead of the one of origin, and whether it agrees */
    record Origin(String basis, String municipality, String exceptionCode, String requested, Consent consent) {
        enum Consent {
            NOT_ASKED,
            AGREED,
            REFUSED,
            UNANSWERED
        }

        boolean isUnknown() {
            return basis.equals("UNKNOWN");
        }

        /** Where the home will be, as far as that is known beforehand; null for an unknown origin. */
        String destination() {
            return consent == Consent.AGREED ? requested : municipality;
        }
    }

    record Wish(int rooms, String rentClass, boolean stepFree, List<String> areas, List<String> exclusions) {
        Wish {
            areas = List.copyOf(areas);
            exclusions = List.copyOf(exclusions);
        }
    }

    boolean isSheltered() {
        return targetGroup.equals("WOMENS_SHELTER");
    }
}
