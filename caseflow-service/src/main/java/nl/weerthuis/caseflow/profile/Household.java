package nl.weerthuis.caseflow.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
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
        Boolean pets,

        @Size(max = 19)
        @Schema(description = "Adults beside the client, as far as they are known (Dutch: medebewoners)")
        List<@NotNull @Valid Member> members,

        @Size(max = 10) @Schema(description = "Which pets, if there are any (Dutch: soorten huisdieren)")
        List<@NotNull PetKind> petKinds) {

    /** How an adult belongs to the client. */
    @Schema(description = "How somebody belongs to the client (Dutch: partner, ouder, volwassen kind, ander)")
    public enum Relation {
        PARTNER,
        PARENT,
        ADULT_CHILD,
        OTHER
    }

    /** What a landlord or a neighbour must know of. */
    @Schema(description = "Kind of pet (Dutch: hond, hulphond, kat, klein dier, ander)")
    public enum PetKind {
        DOG,
        ASSISTANCE_DOG,
        CAT,
        SMALL_ANIMAL,
        OTHER
    }

    /** An adult beside the client, by year of birth only. */
    @Schema(name = "HouseholdMember", description = "Adult beside the client (Dutch: medebewoner)")
    public record Member(
            @NotNull Relation relation,

            @NotNull @Min(1900) @Max(2100) @Schema(description = "Year of birth (Dutch: geboortejaar)")
            Integer birthYear) {}

    /** A child, by year of birth only. */
    @Schema(description = "Child of the household (Dutch: kind)")
    public record Child(
            @NotNull @Min(1990) @Max(2100) @Schema(description = "Year of birth (Dutch: geboortejaar)")
            Integer birthYear,

            @Min(1)
            @Max(7)
            @Schema(description = "Nights a week with the client; left out, all (Dutch: nachten, co-ouderschap)")
            Integer nightsPerWeek) {

        /** All nights of the week. */
        public static Child born(Integer year) {
            return new Child(year, null);
        }

        boolean lives(int nightsAtLeast) {
            return nightsPerWeek == null || nightsPerWeek >= nightsAtLeast;
        }
    }

    public Household {
        children = children == null ? List.of() : new ArrayList<>(children);
        members = members == null ? List.of() : new ArrayList<>(members);
        petKinds = petKinds == null ? List.of() : new ArrayList<>(petKinds);
        var faults = new ArrayList<Violation>();
        if (adults != null && !members.isEmpty() && members.size() >= adults) {
            faults.add(Violation.of("/members", "more-members-than-adults"));
        }
        if (Boolean.FALSE.equals(pets) && !petKinds.isEmpty()) {
            faults.add(Violation.of("/petKinds", "no-pets"));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Without what is known of others and of pets beyond their number. */
    public static Household of(Integer adults, List<Child> children, Boolean pets) {
        return new Household(adults, children, pets, null, null);
    }

    /** Everybody, also who is there for some nights. */
    public int size() {
        return adults + children.size();
    }

    /** Who counts for the dwelling: a child that is there often enough. */
    int size(int nightsAtLeast) {
        return adults
                + (int) children.stream()
                        .filter(child -> child.lives(nightsAtLeast))
                        .count();
    }
}
