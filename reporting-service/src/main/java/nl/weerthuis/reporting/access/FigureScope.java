package nl.weerthuis.reporting.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody may see of the figures of a region.
 *
 * @param region whose figures; those of another region are not there
 * @param wholeRegion the region's own staff: unrounded, and every contract's performance exactly
 * @param municipalities whose contracts are the caller's own
 * @param corporation whose contracts are the caller's own
 */
public record FigureScope(String region, boolean wholeRegion, List<String> municipalities, Optional<UUID> corporation) {

    private static final String CONTRACTS = "realisation";

    public FigureScope {
        municipalities = List.copyOf(municipalities);
    }

    static FigureScope ofRegion(String region) {
        return new FigureScope(region, true, List.of(), Optional.empty());
    }

    static FigureScope ofMunicipalities(String region, List<String> municipalities) {
        return new FigureScope(region, false, municipalities, Optional.empty());
    }

    static FigureScope ofCorporation(String region, UUID corporation) {
        return new FigureScope(region, false, List.of(), Optional.of(corporation));
    }

    static FigureScope ofPublic(String region) {
        return new FigureScope(region, false, List.of(), Optional.empty());
    }

    /** Whether a figure is shown as it was counted: to the region's staff, and to the parties to a contract. */
    public boolean isExact(String theme, String municipalityCode, UUID corporationId) {
        return wholeRegion
                || theme.equals(CONTRACTS)
                        && (municipalities.stream().anyMatch(own -> own.equals(municipalityCode))
                                || corporation
                                        .filter(own -> own.equals(corporationId))
                                        .isPresent());
    }
}
