package nl.weerthuis.platform.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who takes part and whose access ended, as this process knows it now. */
record MembershipSnapshot(Map<UUID, String> kinds, Map<Membership, Map<String, LocalDate>> withdrawn) {

    static final String REGION = "REGION";
    static final String EVERY_ROLE = "*";

    /** Somebody at an organisation. */
    record Membership(String subject, UUID organisation) {}

    MembershipSnapshot {
        kinds = Map.copyOf(kinds);
        withdrawn = Map.copyOf(withdrawn);
    }

    static MembershipSnapshot empty() {
        return new MembershipSnapshot(Map.of(), Map.of());
    }

    /** Whether the organisation takes part as what it says it is; the region may begin before it registered itself. */
    boolean takesPart(UUID organisation, String kind) {
        return kinds.containsKey(organisation)
                ? kinds.get(organisation).equals(kind)
                : REGION.equals(kind) && !kinds.containsValue(REGION);
    }

    boolean isWithdrawn(Membership who, LocalDate today) {
        return ended(who, EVERY_ROLE, today);
    }

    /** The roles that are left of those that the token names. */
    Set<String> roles(Membership who, Set<String> named, LocalDate today) {
        return named.stream().filter(role -> !ended(who, role, today)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean ended(Membership who, String role, LocalDate today) {
        var on = withdrawn.getOrDefault(who, Map.of()).get(role);
        return on != null && !today.isBefore(on);
    }

    MembershipSnapshot registered(UUID organisation, String kind) {
        var all = new HashMap<>(kinds);
        all.put(organisation, kind);
        return new MembershipSnapshot(all, withdrawn);
    }

    MembershipSnapshot withdrawn(Membership who, Set<String> roles, LocalDate on) {
        return changed(who, ended -> roles.forEach(role -> ended.merge(role, on, MembershipSnapshot::earlier)));
    }

    MembershipSnapshot restored(Membership who) {
        return changed(who, Map::clear);
    }

    private MembershipSnapshot changed(Membership who, Consumer<Map<String, LocalDate>> change) {
        var all = new HashMap<>(withdrawn);
        var ended = new HashMap<>(withdrawn.getOrDefault(who, Map.of()));
        change.accept(ended);
        all.put(who, Map.copyOf(ended));
        return new MembershipSnapshot(kinds, all);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
