package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;

/** Adds a dwelling that was not known yet. */
@ApplicationScoped
class RegisterDwelling {

    private final DwellingRepository dwellings;
    private final DwellingRegister register;
    private final HousingAccess access;

    RegisterDwelling(DwellingRepository dwellings, DwellingRegister register, HousingAccess access) {
        this.dwellings = dwellings;
        this.register = register;
        this.access = access;
    }

    @Transactional
    Dwelling handle(DwellingDraft draft) {
        var corporation = access.corporation();
        var faults = draft.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var details = draft.details();
        if (dwellings
                .lockByReference(corporation, details.corporationReference())
                .isPresent()) {
            throw Problem.conflict("corporation-reference-known");
        }
        return register.add(details);
    }
}
