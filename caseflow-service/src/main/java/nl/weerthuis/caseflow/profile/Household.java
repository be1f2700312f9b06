package nl.weerthuis.caseflow.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who will live in the dwelling. */
@Schema(description = "Household that will live in the dwelling (Dutch: huishouden)")
public record Household(
        @NotNull
        @Min(1)
        @Max(20)
        @Schema(description = "Number of adults, the client included (Dutch: aantal volwassenen)")
        Integer adults,

        @Size(max = 20) @Schema(description = "Children who come along (Dutch: kinderen)")
        List<@NotNull @Valid Child> children,

        @Schema(description = "Whether there are pets (Dutch: huisdieren)")
        Boolean pets) {

    /** A child, by year of birth only. */
    @Schema(description = "Child of the household (Dutch: kind)")
    public record Child(
            @NotNull @Min(1990) @Max(2100) @Schema(description = "Year of birth (Dutch: geboortejaar)")
            Integer birthYear) {}

    public Household {
        children = children == null ? List.of() : new ArrayList<>(children);
    }

    public int size() {
        return adults + children.size();
    }
}
