package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.event.Outbox;

/**
 * Carries what a landlord signals to the case, and what was done about it back. Each way under an id that the other side
 * never hears: one id on both would join the case to its home.
 */
@ApplicationScoped
public class LandlordSignals {

    private static final String PLACE = "landlord_signal.signal_ref";
    private static final String KEEP =
            "insert into landlord_signal (signal_ref, offer_id, signal_id) values (?1, ?2, ?3)";
    private static final String FIND = "select offer_id, signal_id from landlord_signal where signal_ref = ?1";

    private final OfferRepository offers;
    private final OfferReferences references;
    private final SealedReference seals;
    private final EntityManager entities;
    private final Outbox outbox;

    LandlordSignals(
            OfferRepository offers,
            OfferReferences references,
            SealedReference seals,
            EntityManager entities,
            Outbox outbox) {
        this.offers = offers;
        this.references = references;
        this.seals = seals;
        this.entities = entities;
        this.outbox = outbox;
    }

    /** @param signalId as housing knows it; raised again with every warning */
    public record Raised(UUID offerId, UUID signalId, String kind, LocalDate raisedOn, LocalDate respondBy) {}

    /** @param signalRef as the case knows it */
    public record Answered(UUID signalRef, String code, LocalDate on) {}

    /** Of a home in which nobody lives any more it tells the case nothing. */
    public void raised(Raised signal) {
        offers.toChange(signal.offerId())
                .filter(offer -> offer.status() == OfferStatus.HOUSED)
                .ifPresent(offer -> {
                    var reference = UUID.randomUUID();
                    entities.createNativeQuery(KEEP)
                            .setParameter(1, seals.seal(PLACE, reference))
                            .setParameter(2, signal.offerId())
                            .setParameter(3, signal.signalId())
                            .executeUpdate();
                    outbox.append(references.sideOf(offer).signalled(reference, signal));
                });
    }

    public void answered(Answered answer) {
        List<?> found = entities.createNativeQuery(FIND, Object[].class)
                .setParameter(1, seals.seal(PLACE, answer.signalRef()))
                .getResultList();
        found.forEach(row -> {
            var ids = (Object[]) row;
            outbox.append(new OfferEvent.OfferSignalAnswered((UUID) ids[0], (UUID) ids[1], answer.code(), answer.on()));
        });
    }
}
