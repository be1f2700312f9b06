package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.weerthuis.housing.dwelling.DwellingDetails;
import nl.weerthuis.housing.dwelling.DwellingRegister;
import nl.weerthuis.housing.report.Handled;

/** Takes in one row, in a transaction of its own: the rows before it stay, whatever becomes of the next. */
@ApplicationScoped
class ImportDwelling {

    private final DwellingRegister register;

    ImportDwelling(DwellingRegister register) {
        this.register = register;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled handle(DwellingDetails details) {
        var objection = register.objection(details);
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var entry = register.enter(details);
        return Handled.of(entry.changed(), entry.dwellingId(), List.of());
    }
}
