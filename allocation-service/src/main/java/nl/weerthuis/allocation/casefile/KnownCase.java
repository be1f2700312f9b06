package nl.weerthuis.allocation.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.allocation.event.TableOutcome;

/** What allocation knows of a case: ids, codes and dates. No name, no address. */
public record KnownCase(
        UUID id,
        UUID providerId,
        String targetGroup,
        ProtectionLevel protectionLevel,
        LocalDate submittedOn,
        boolean open,
        boolean ready,
        Optional<Origin> origin,
        Optional<SearchProfile> profile,
        Optional<Support> support,
        Map<String, String> preconditions,
        List<Consent> consents,
        Optional<String> municipalityCode,
        Optional<Decision> decision) {

    public static final String HOUSING = "HOUSING";

    private static final Set<String> SETTLED = Set.of("MET", "WAIVED", "NOT_APPLICABLE");

    /** The latest word of the table. */
    public record Decision(TableOutcome outcome, Instant at) {}

    /** Those of the given preconditions that are not settled, in their order. One nobody spoke of is open. */
    public List<String> unsettled(List<String> codes) {
        return codes.stream()
                .filter(code -> !SETTLED.contains(preconditions.getOrDefault(code, "OPEN")))
                .toList();
    }

    /** What was said of this corporation goes before what was said of all. */
    public boolean mayBeSharedForHousing(UUID corporation, LocalDate date) {
        return consents.stream()
                .filter(consent -> consent.isOf(corporation) && consent.scope().equals(HOUSING))
                .findFirst()
                .map(consent -> consent.standsFor(HOUSING, date))
                .orElseGet(() ->
                        consents.stream().anyMatch(consent -> consent.isOfAll() && consent.standsFor(HOUSING, date)));
    }

    /** The provider that gives the support, if it is another than the one that nominated. */
    public Optional<UUID> receivingProvider() {
        return support.map(Support::providerId).filter(provider -> !provider.equals(providerId));
    }

    public boolean isProtected() {
        return protectionLevel == ProtectionLevel.PROTECTED;
    }

    public boolean isAdmitted() {
        return decision.map(taken -> taken.outcome().isAdmission()).orElse(false);
    }

    /** Municipalities and neighbourhoods that this case may not go to. */
    public List<String> exclusions() {
        return profile.map(SearchProfile::exclusions).orElse(List.of());
    }
}
