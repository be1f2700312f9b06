package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.housing.conflict.ConflictCause;
import nl.weerthuis.housing.conflict.StatedSupply;
import nl.weerthuis.housing.conflict.VacancyStatement;
import nl.weerthuis.housing.dwelling.DwellingDetails;
import nl.weerthuis.housing.dwelling.DwellingRegister;
import nl.weerthuis.housing.report.Handled;

/** Takes in one row, in a transaction of its own: the rows before it stay, whatever becomes of the next. */
@ApplicationScoped
class ImportDwelling {

    private final DwellingRegister register;
    private final StatedSupply supply;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    ImportDwelling(
            DwellingRegister register,
            StatedSupply supply,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.register = register;
        this.supply = supply;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Command(DwellingDetails details, DwellingRow.Offered offered) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled handle(Command command) {
        return taken(command);
    }

    /** All that would happen happens, and then none of it did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled rehearse(Command command) {
        var isKnown = register.known(command.details().corporationReference()).isPresent();
        var handled = taken(command);
        entities.flush();
        transaction.setRollbackOnly();
        // A dwelling that would be added has no id.
        return isKnown ? handled : new Handled(handled.outcome(), null, handled.faults());
    }

    private Handled taken(Command command) {
        var objection = register.objection(command.details());
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var entry = register.enter(command.details());
        var stated = stated(entry.dwellingId(), command.offered());
        return Handled.of(entry.changed() || stated.changed(), entry.dwellingId(), stated.flags());
    }

    private VacancyStatement stated(UUID dwelling, DwellingRow.Offered offered) {
        if (offered.onOffer() == null) {
            return VacancyStatement.none();
        }
        var word = new StatedSupply.Word(dwelling, clock.instant(), "onOffer");
        return offered.onOffer()
                ? supply.announced(word, offered.availableOn())
                : supply.closed(word, ConflictCause.PUBLICATION_WITHDRAWN);
    }
}
