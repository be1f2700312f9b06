package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What people do to an offer that was made. */
@ApplicationScoped
class OfferCommands {

    private final AcceptOffer acceptOffer;
    private final RefuseOffer refuseOffer;
    private final ConfirmOffer confirmOffer;
    private final WithdrawOffer withdrawOffer;

    OfferCommands(
            AcceptOffer acceptOffer, RefuseOffer refuseOffer, ConfirmOffer confirmOffer, WithdrawOffer withdrawOffer) {
        this.acceptOffer = acceptOffer;
        this.refuseOffer = refuseOffer;
        this.confirmOffer = confirmOffer;
        this.withdrawOffer = withdrawOffer;
    }

    Offer accept(UUID id) {
        return acceptOffer.handle(id);
    }

    Offer refuse(UUID id, RefusalCode code, Optional<String> motivation) {
        return refuseOffer.handle(id, code, motivation);
    }

    Offer judgeRefusal(UUID id, boolean grounded) {
        return refuseOffer.judge(id, grounded);
    }

    Offer confirm(UUID id) {
        return confirmOffer.handle(id);
    }

    Offer withdraw(UUID id, WithdrawalCode code) {
        return withdrawOffer.handle(id, code);
    }
}
