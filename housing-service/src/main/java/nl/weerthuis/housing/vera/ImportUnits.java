package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingRegister;
import nl.weerthuis.housing.report.Handled;

/**
 * Takes in many Eenheden at once. What is known and the same, and what is new and plain, is dealt with together; all else
 * goes the way of a single one, with the same outcome.
 */
@ApplicationScoped
class ImportUnits {

    private final VeraReader reader;
    private final Intake intake;
    private final PlainUnits plainUnits;
    private final KnownUnits known;
    private final DwellingRegister register;

    ImportUnits(VeraReader reader, Intake intake, PlainUnits plainUnits, KnownUnits known, DwellingRegister register) {
        this.reader = reader;
        this.intake = intake;
        this.plainUnits = plainUnits;
        this.known = known;
        this.register = register;
    }

    /** In the caller's transaction, as {@link Intake} would one after the other. */
    List<Handled> handle(List<String> contents, Instant at) {
        var outcomes = new Handled[contents.size()];
        var units = firstOfEach(contents);
        unchanged(units, contents, at, outcomes);
        fresh(units, contents, at, outcomes);
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                outcomes[i] = intake.handle(VeraKind.EENHEID, reader.node(contents.get(i)), at);
            }
        }
        return List.of(outcomes);
    }

    /** By place in the list; what comes twice has to wait for its turn, the first time too. */
    private Map<Integer, Statement<Eenheid>> firstOfEach(List<String> contents) {
        var units = new LinkedHashMap<Integer, Statement<Eenheid>>();
        var seen = new HashSet<VeraKey>();
        var twice = new HashSet<VeraKey>();
        for (int i = 0; i < contents.size(); i++) {
            var place = i;
            plainUnits.read(contents.get(i)).ifPresent(unit -> {
                units.put(place, unit);
                if (!seen.add(unit.key())) {
                    twice.add(unit.key());
                }
            });
        }
        units.values().removeIf(unit -> twice.contains(unit.key()));
        return units;
    }

    private void unchanged(
            Map<Integer, Statement<Eenheid>> units, List<String> contents, Instant at, Handled[] outcomes) {
        if (units.isEmpty()) {
            return;
        }
        var corporation = units.values().iterator().next().key().corporation();
        var all = known.find(
                corporation,
                units.values().stream().map(unit -> unit.key().idExtern()).toList());
        units.forEach((place, unit) -> {
            var before = all.get(unit.key());
            if (before != null && before.isSame(contents.get(place), at)) {
                outcomes[place] = Handled.of(false, before.dwellingId(), List.of());
            }
        });
        sayAgain(units, outcomes, at);
        units.keySet().removeIf(place -> outcomes[place] != null);
        units.values().removeIf(unit -> all.containsKey(unit.key()));
    }

    private void sayAgain(Map<Integer, Statement<Eenheid>> units, Handled[] outcomes, Instant at) {
        var same =
                units.keySet().stream().filter(place -> outcomes[place] != null).toList();
        if (same.isEmpty()) {
            return;
        }
        var corporation = units.get(same.get(0)).key().corporation();
        known.statedAgain(corporation, dwellings(same, outcomes), at);
        // One that says nothing of vacancy overtakes nobody who does.
        var speaking = same.stream()
                .filter(place -> PlainUnits.speaksOfVacancy(units.get(place).content()))
                .toList();
        known.saidAgain(dwellings(speaking, outcomes), at);
    }

    private void fresh(Map<Integer, Statement<Eenheid>> units, List<String> contents, Instant at, Handled[] outcomes) {
        var drafts = plainUnits.drafts(units);
        var added = register.addUnknown(List.copyOf(drafts.values()));
        var kept = new ArrayList<KnownUnits.Fresh>();
        drafts.forEach((place, details) -> {
            var dwelling = added.get(details.corporationReference());
            if (dwelling != null) {
                var unit = units.get(place);
                kept.add(new KnownUnits.Fresh(
                        unit.key(), dwelling, contents.get(place), PlainUnits.speaksOfVacancy(unit.content())));
                outcomes[place] = Handled.of(true, dwelling, List.of());
            }
        });
        if (!kept.isEmpty()) {
            known.keep(kept, at);
        }
    }

    private static List<UUID> dwellings(List<Integer> places, Handled[] outcomes) {
        return places.stream().map(place -> outcomes[place].dwellingId()).toList();
    }
}
