package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The contract that came of an offer (Dutch: huurovereenkomst)")
record TenancyView(
        @Schema(description = "Key of the tenancy (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The offer it came of (Dutch: aanbieding)")
        UUID offerId,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "State of the tenancy (Dutch: status)")
        TenancyStatus status,

        @Schema(description = "Contract form (Dutch: contractvorm)")
        ContractForm contractForm,

        Holder holder,

        @Schema(description = "Why it may be temporary (Dutch: wettelijke grond)")
        LegalGround legalGround,

        @Schema(description = "First day (Dutch: ingangsdatum)")
        LocalDate startOn,

        @Schema(description = "Last day, if it ends by itself (Dutch: einddatum)")
        LocalDate endOn,

        @Schema(description = "Day on which the keys are to be handed over (Dutch: geplande sleuteldatum)")
        LocalDate plannedKeyDate,

        @Schema(description = "Day on which the keys were handed over (Dutch: sleuteldatum)")
        LocalDate keyDate,

        @Schema(description = "Day of the decision on the tenant's own contract (Dutch: omklapmoment)")
        LocalDate flipReviewOn,

        @Schema(description = "How far it is on its way to the tenant's own name (Dutch: stand omklap)")
        FlipState flipState,

        @Schema(description = "How often that decision was put off (Dutch: aantal keer uitgesteld)")
        int flipPostponements,

        @Schema(description = "What the care provider advised last: FLIP, EXTEND or END (Dutch: omklapadvies)")
        String flipAdvice,

        @Schema(description = "Day of that advice (Dutch: datum advies)")
        LocalDate flipAdvisedOn,

        @Schema(description = "Since when the contract is in the tenant's own name (Dutch: omgeklapt op)")
        LocalDate flippedOn,

        @Schema(description = "Day on which it was signed (Dutch: datum ondertekening)")
        LocalDate signedOn,

        @Schema(description = "Why it ended (Dutch: eindereden)")
        EndCode endCode,

        @Schema(description = "Day on which it ended (Dutch: beëindigd per)")
        LocalDate endedOn,

        @Schema(description = "Whether it counts as a home; not if somebody was back at once (Dutch: telt mee)")
        boolean counted,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {

    static TenancyView of(Tenancy tenancy) {
        return of(tenancy.sheet());
    }

    static TenancyView of(TenancySheet tenancy) {
        var terms = tenancy.terms();
        var course = tenancy.course();
        var flip = tenancy.flip();
        return new TenancyView(
                tenancy.id(),
                tenancy.offerId(),
                tenancy.dwellingId(),
                tenancy.status(),
                terms.contractForm(),
                tenancy.holder(),
                terms.legalGround(),
                terms.startOn(),
                terms.endOn(),
                terms.plannedKeyDate(),
                course.keyDate(),
                terms.flipReviewOn(),
                flip.state(),
                flip.postponements(),
                flip.advice(),
                flip.advisedOn(),
                flip.flippedOn(),
                course.signedOn(),
                course.endCode(),
                course.endedOn(),
                course.counted(),
                tenancy.version());
    }
}
