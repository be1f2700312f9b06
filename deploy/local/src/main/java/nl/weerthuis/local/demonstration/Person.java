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
public record Person(
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
    public Person {
        preconditions = Map.copyOf(preconditions);
    }

    public record Identity(String familyName, String prefix, String givenNames, LocalDate birthDate, String bsn) {
        @Override
        public String toString() {
            return "Identity";
        }
    }

    public record Facility(String list, String code) {}

    public record Household(int adults, List<Integer> childrenBornIn) {
        public Household {
            childrenBornIn = List.copyOf(childrenBornIn);
        }

        public int size() {
            return adults + childrenBornIn.size();
        }
    }

    /** @param requested the municipality that is asked instead of the one of origin, and whether it agrees */
    public record Origin(String basis, String municipality, String exceptionCode, String requested, Consent consent) {
        public enum Consent {
            NOT_ASKED,
            AGREED,
            REFUSED,
            UNANSWERED
        }

        public boolean isUnknown() {
            return basis.equals("UNKNOWN");
        }

        /** Where the home will be, as far as that is known beforehand; null for an unknown origin. */
        public String destination() {
            return consent == Consent.AGREED ? requested : municipality;
        }
    }

    public record Wish(int rooms, String rentClass, boolean stepFree, List<String> areas, List<String> exclusions) {
        public Wish {
            areas = List.copyOf(areas);
            exclusions = List.copyOf(exclusions);
        }
    }

    Person withIdentity(Identity other) {
        return new Person(
                number,
                fate,
                month,
                offerMonth,
                byFile,
                provider,
                reference,
                other,
                targetGroup,
                facility,
                readyOn,
                waitingSince,
                household,
                origin,
                wish,
                preconditions);
    }
}
