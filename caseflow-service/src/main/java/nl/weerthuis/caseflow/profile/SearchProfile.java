package nl.weerthuis.caseflow.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.caseflow.municipality.AreaCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the dwelling must be like, and where. */
@Schema(description = "Search profile (Dutch: zoekprofiel)")
public record SearchProfile(
        @NotNull @Min(1) @Max(20) @Schema(description = "Number of rooms at least (Dutch: aantal kamers)")
        Integer rooms,

        @NotNull
        @Schema(
                description =
                        "Highest rent class (Dutch: huurklasse: kwaliteitskortingsgrens, aftoppingsgrens, DAEB-grens)")
        RentClass rentClass,

        @NotNull
        @Schema(description = "Whether it must be reached without steps (Dutch: gelijkvloers, traploos toegankelijk)")
        Boolean stepFree,

        @Size(max = 100) @Schema(description = "Wished areas; none is anywhere (Dutch: gewenste gemeenten of buurten)")
        List<@NotNull AreaCode> areas,

        @Size(max = 100) @Schema(description = "Areas that are not possible (Dutch: uitgesloten gemeenten of buurten)")
        List<@NotNull AreaCode> exclusions) {

    /** Up to which yearly limit the rent may go. */
    public enum RentClass {
        QUALITY_DISCOUNT,
        RENT_CAP_SMALL,
        RENT_CAP_LARGE,
        SOCIAL_LIMIT
    }

    public SearchProfile {
        areas = areas == null ? List.of() : new ArrayList<>(areas);
        exclusions = exclusions == null ? List.of() : new ArrayList<>(exclusions);
    }

    /** For readers who may know what is needed, not where. */
    public SearchProfile withoutAreas() {
        return new SearchProfile(rooms, rentClass, stepFree, null, null);
    }

    public SearchProfile withoutExclusions() {
        return new SearchProfile(rooms, rentClass, stepFree, areas, null);
    }
}
