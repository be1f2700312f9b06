package nl.weerthuis.allocation.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/**
 * Whose access a caller may end and give back: the region that of every party it registered, a manager that of the own
 * people. Nobody one's own, so whoever ends access always keeps some: the last coordinator cannot be shut out.
 */
public record Stewardship(Reach reach, String subject, UUID organisation, String region) {

    /** From wide to nothing. */
    public enum Reach {
        REGION,
        OWN_ORGANISATION,
        NOBODY
    }

    static Stewardship of(String kind, Set<String> roles, String subject, UUID organisation, String region) {
        return new Stewardship(reach(kind, roles), subject, organisation, region);
    }

    private static Reach reach(String kind, Set<String> roles) {
        return switch (kind) {
            case "REGION" ->
                roles.contains("table-coordinator") || roles.contains("operator") ? Reach.REGION : Reach.NOBODY;
            // The only kind with a manager among its roles; for the others the region acts.
            case "PROVIDER" -> roles.contains("provider-manager") ? Reach.OWN_ORGANISATION : Reach.NOBODY;
            default -> Reach.NOBODY;
        };
    }

    /** @param registeredIn the region that registered the organisation */
    public boolean covers(UUID other, Optional<String> registeredIn) {
        return switch (reach) {
            case REGION -> registeredIn.filter(region::equals).isPresent();
            case OWN_ORGANISATION -> organisation.equals(other);
            case NOBODY -> false;
        };
    }

    public boolean isRegion() {
        return reach == Reach.REGION;
    }

    /** @throws Problem if it is the caller's own access */
    public void requireSomebodyElse(String person) {
        if (subject.equals(person)) {
            throw Problem.conflict("own-access");
        }
    }

    /**
     * What the region ended only the region gives back.
     *
     * @throws Problem if the caller may not, or if it is the caller's own access
     */
    public void requireToGiveBack(String person, boolean endedByRegion) {
        if (endedByRegion && !isRegion()) {
            throw Problem.forbidden("withdrawn-by-region");
        }
        requireSomebodyElse(person);
    }
}
