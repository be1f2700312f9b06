package nl.weerthuis.allocation.access;

import java.util.Set;
import java.util.UUID;

/**
 * How far a caller sees. It is the only answer to "who may see what" in this service: rows and fields follow from it.
 *
 * @param region of the caller, outside of which nothing is seen
 * @param parties of the region, for {@link Breadth#EVERYTHING} and {@link Breadth#FIGURES}
 * @param municipalities of the organisation, for {@link Breadth#OWN_MUNICIPALITIES}
 * @param conflicts cases that do not exist for this caller, however wide the rest
 */
public record Sight(
        Breadth breadth,
        UUID organisation,
        String region,
        Set<UUID> parties,
        Set<String> municipalities,
        Set<UUID> conflicts) {

    /** From wide to nothing. What is not named here is not seen. */
    public enum Breadth {
        /** The coordinator of the table: all of the region. */
        EVERYTHING,
        /** A provider: its own cases and their offers. */
        OWN_CASES,
        /** A municipality: cases assigned to it or requested of it. */
        OWN_MUNICIPALITIES,
        /** A corporation: offers on its own dwellings, and not whose they are. */
        OWN_DWELLINGS,
        /** Those who answer for the figures: agreements and the ledger, no case. */
        FIGURES,
        NOTHING
    }

    public boolean isEverything() {
        return breadth == Breadth.EVERYTHING;
    }

    /** Whether the caller may learn which offer is for which case. */
    public boolean seesWhose() {
        return breadth == Breadth.EVERYTHING || breadth == Breadth.OWN_CASES;
    }

    static Breadth breadth(String kind, Set<String> roles) {
        var own = switch (kind) {
            case "REGION" -> roles.contains("table-coordinator") ? Breadth.EVERYTHING : Breadth.NOTHING;
            case "PROVIDER" ->
                hasAny(roles, "case-worker", "provider-manager", "system") ? Breadth.OWN_CASES : Breadth.NOTHING;
            case "MUNICIPALITY" -> roles.contains("wmo-consultant") ? Breadth.OWN_MUNICIPALITIES : Breadth.NOTHING;
            case "CORPORATION" -> hasAny(roles, "housing-officer", "system") ? Breadth.OWN_DWELLINGS : Breadth.NOTHING;
            default -> Breadth.NOTHING;
        };
        return own == Breadth.NOTHING && hasAny(roles, "policy-adviser", "analyst") ? Breadth.FIGURES : own;
    }

    /** How far somebody may give persons all that is known of them: a manager the own clients, a privacy officer by kind. */
    static Breadth custody(String kind, Set<String> roles) {
        return switch (kind) {
            case "PROVIDER" ->
                hasAny(roles, "provider-manager", "privacy-officer") ? Breadth.OWN_CASES : Breadth.NOTHING;
            case "REGION" -> roles.contains("privacy-officer") ? Breadth.EVERYTHING : Breadth.NOTHING;
            default -> Breadth.NOTHING;
        };
    }

    /** Whether somebody only controls, and so has to say why. */
    static boolean controls(String kind, Set<String> roles) {
        return !(kind.equals("PROVIDER") && roles.contains("provider-manager"));
    }

    private static boolean hasAny(Set<String> roles, String... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
