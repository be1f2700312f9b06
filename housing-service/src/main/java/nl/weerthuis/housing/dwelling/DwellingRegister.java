package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Violation;

/** Takes in what a corporation states of its dwellings, again and again: the same once more changes nothing. */
@ApplicationScoped
public class DwellingRegister {

    private final DwellingRepository dwellings;
    private final HousingAccess access;
    private final Outbox outbox;

    DwellingRegister(DwellingRepository dwellings, HousingAccess access, Outbox outbox) {
        this.dwellings = dwellings;
        this.access = access;
        this.outbox = outbox;
    }

    public record Entry(UUID dwellingId, boolean changed) {}

    /** Adds or changes a dwelling of the caller's corporation, in the caller's transaction. */
    public Entry enter(DwellingDetails details) {
        var corporation = access.corporation();
        return dwellings
                .claim(corporation, details.corporationReference())
                .map(dwelling -> change(dwelling, details))
                .orElseGet(() -> new Entry(add(details).id(), true));
    }

    /** Why the dwelling cannot be changed so at this moment. */
    public Optional<Violation> objection(DwellingDetails details) {
        return dwellings
                .claim(access.corporation(), details.corporationReference())
                .filter(dwelling -> dwelling.isOnOfferDespite(details))
                .map(dwelling -> Violation.of("/nuisanceFile", "dwelling-on-offer"));
    }

    /** What is known of it; nobody else adds or changes it until the caller's transaction ends. */
    public Optional<DwellingDetails> known(String reference) {
        return dwellings.claim(access.corporation(), reference).map(Dwelling::details);
    }

    /**
     * Adds those that are not known yet, all together; in the caller's transaction.
     *
     * @return ids of those that were added, by the corporation's own key
     */
    public Map<String, UUID> addUnknown(List<DwellingDetails> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var corporation = access.corporation();
        var references = all.stream().map(DwellingDetails::corporationReference).toList();
        var known = dwellings.claimAll(corporation, references);
        var fresh = all.stream()
                .filter(details -> !known.contains(details.corporationReference()))
                .map(details -> new Dwelling(corporation, access.region(), details))
                .toList();
        dwellings.persist(fresh);
        dwellings.flush();
        outbox.append(fresh.stream()
                .flatMap(dwelling -> dwelling.registered().stream())
                .toList());
        return fresh.stream()
                .collect(Collectors.toMap(dwelling -> dwelling.details().corporationReference(), Dwelling::id));
    }

    Dwelling add(DwellingDetails details) {
        var dwelling = new Dwelling(access.corporation(), access.region(), details);
        dwellings.persistAndFlush(dwelling);
        outbox.append(dwelling.registered());
        return dwelling;
    }

    private Entry change(Dwelling dwelling, DwellingDetails details) {
        if (dwelling.details().equals(details)) {
            return new Entry(dwelling.id(), false);
        }
        outbox.append(dwelling.change(details));
        return new Entry(dwelling.id(), true);
    }
}
