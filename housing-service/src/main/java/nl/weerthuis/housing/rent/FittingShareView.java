package nl.weerthuis.housing.rent;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FittingShare", description = "Share of fitting rents in a year (Dutch: aandeel passend toegewezen)")
record FittingShareView(
        @Schema(description = "Corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "Year in which the keys were handed over (Dutch: jaar)")
        int year,

        @Schema(description = "Homes of households that the norm protects (Dutch: toewijzingen onder de norm)")
        long homes,

        @Schema(description = "Of these with a fitting rent (Dutch: passend)")
        long fitting,

        @Schema(description = "Share in whole percents, rounded down (Dutch: aandeel)")
        long percent,

        @Schema(description = "Share that the rules of the year ask; absent if none do (Dutch: norm)")
        Long normPercent,

        @Schema(description = "Whether the share lies under the norm (Dutch: onder de norm)")
        boolean belowNorm,

        @Schema(description = "Editions of the rules that judged (Dutch: regelsets)")
        List<String> editions) {

    /** @param lettings all of one corporation, at least one */
    static FittingShareView of(int year, List<Lettings> lettings, OptionalLong norm) {
        var homes = lettings.stream().mapToLong(Lettings::number).sum();
        var fitting = lettings.stream()
                .filter(some -> some.verdict() == Verdict.APPROPRIATE)
                .mapToLong(Lettings::number)
                .sum();
        return new FittingShareView(
                lettings.get(0).corporationId(),
                year,
                homes,
                fitting,
                fitting * 100 / homes,
                norm.isPresent() ? norm.getAsLong() : null,
                norm.isPresent() && fitting * 100 < norm.getAsLong() * homes,
                lettings.stream().map(Lettings::ruleSet).distinct().sorted().toList());
    }
}
