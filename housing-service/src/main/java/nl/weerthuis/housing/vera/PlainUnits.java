package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.weerthuis.housing.dwelling.DwellingDetails;

/** Eenheden that take no more than being written down: whole, with known codes, and no vacancy of ours. */
@ApplicationScoped
class PlainUnits {

    private final VeraReader reader;
    private final VeraBinding binding;
    private final VeraOrganisations organisations;
    private final UnknownCodes unknownCodes;

    PlainUnits(VeraReader reader, VeraBinding binding, VeraOrganisations organisations, UnknownCodes unknownCodes) {
        this.reader = reader;
        this.binding = binding;
        this.organisations = organisations;
        this.unknownCodes = unknownCodes;
    }

    /** Empty if there is an objection to it, or it cannot be read. */
    Optional<Statement<Eenheid>> read(String content) {
        return binding.bind(reader.node(content), Eenheid.class)
                .message()
                .filter(unit -> organisations.objection(unit).isEmpty())
                .map(unit -> new Statement<>(organisations.key(VeraKind.EENHEID, unit), unit, Instant.EPOCH));
    }

    /** Those that can be written down as they are, by place. */
    Map<Integer, DwellingDetails> drafts(Map<Integer, Statement<Eenheid>> units) {
        var drafts = new LinkedHashMap<Integer, DwellingDetails>();
        units.forEach((place, unit) -> {
            if (isPlain(unit.content())) {
                var mapping = new UnitMapping(unit.key().reference(), unit.content(), null);
                var draft = mapping.draft();
                if (mapping.faults(draft).isEmpty()) {
                    drafts.put(place, draft.details());
                }
            }
        });
        return drafts;
    }

    /** Whether it says of a dwelling that it is vacant, let or out of use. */
    static boolean speaksOfVacancy(Eenheid unit) {
        return isVacancy(unit) || Codering.is(unit.status(), "VEH") || Codering.is(unit.status(), "UIT");
    }

    private static boolean isVacancy(Eenheid unit) {
        return Codering.is(unit.status(), "LEE") && Codering.is(unit.detailStatus(), "NIB");
    }

    private boolean isPlain(Eenheid unit) {
        return Codering.is(unit.soort(), "WOO")
                && !isVacancy(unit)
                && Dates.areLikely(unit.opleverdatum())
                && unknownCodes.of(unit).isEmpty();
    }
}
