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

        @Schema(description = "Day on which it was signed (Dutch: datum ondertekening)")
        LocalDate signedOn,

        @Schema(description = "Why it ended (Dutch: eindereden)")
        EndCode endCode,

        @Schema(description = "Day on which it ended (Dutch: beëindigd per)")
        LocalDate endedOn,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {

    static TenancyView of(Tenancy tenancy) {
        var terms = tenancy.terms();
        return new TenancyView(
                tenancy.id(),
                tenancy.offerId(),
                tenancy.dwellingId(),
                tenancy.status(),
                terms.contractForm(),
                terms.legalGround(),
                terms.startOn(),
                terms.endOn(),
                terms.plannedKeyDate(),
                tenancy.keyDate(),
                terms.flipReviewOn(),
                tenancy.signedOn(),
                tenancy.endCode(),
                tenancy.endedOn(),
                tenancy.version());
    }
}
