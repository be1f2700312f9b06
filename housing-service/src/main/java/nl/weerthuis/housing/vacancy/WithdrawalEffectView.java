package nl.weerthuis.housing.vacancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.reservation.Hold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "WithdrawalEffect",
        description = "What the withdrawal of a dwelling would end (Dutch: gevolgen van intrekken)")
record WithdrawalEffectView(
        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "Whether it can be withdrawn now (Dutch: mogelijk)")
        boolean possible,

        @Schema(description = "Date from which one could live there (Dutch: beschikbaar per)")
        LocalDate availableOn,

        @Schema(description = "Hold that would end; of an offer it is the offer (Dutch: reservering)")
        UUID endingOffer,

        @Schema(description = "Whether a candidate would lose an offer by it (Dutch: aanbieding vervalt)")
        boolean offerLost,

        @Schema(description = "Whether that offer stands firm already (Dutch: aanbieding bevestigd)")
        boolean offerConfirmed) {

    static WithdrawalEffectView of(Premises dwelling, Optional<Vacancy> vacancy, Optional<Hold> hold) {
        return new WithdrawalEffectView(
                dwelling.id(),
                vacancy.isPresent() && (dwelling.status() != DwellingStatus.RESERVED || hold.isPresent()),
                vacancy.map(Vacancy::availableOn).orElse(null),
                hold.map(Hold::offerId).orElse(null),
                hold.map(Hold::agreedContractForm).isPresent(),
                hold.map(Hold::confirmed).orElse(false));
    }
}
