package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Puts right what was reported wrongly of keys and ends: who, when, what it was and what it is. What counted follows. */
@ApplicationScoped
class CorrectTenancy {

    private final OwnTenancies own;
    private final CorrectionTerms terms;
    private final TenancyHistory history;
    private final Supply supply;
    private final Outbox outbox;

    CorrectTenancy(OwnTenancies own, CorrectionTerms terms, TenancyHistory history, Supply supply, Outbox outbox) {
        this.own = own;
        this.terms = terms;
        this.history = history;
        this.supply = supply;
        this.outbox = outbox;
    }

    record Command(UUID tenancyId, Correction correction) {}

    @Transactional
    Tenancy handle(Command command) {
        var home = own.lock(command.tenancyId());
        outbox.append(correct(home.tenancy(), command.correction(), home.dwelling()));
        own.flush();
        return home.tenancy();
    }

    private List<Event> correct(Tenancy tenancy, Correction correction, Premises dwelling) {
        return switch (correction.subject()) {
            case KEY_DATE -> correctKeys(tenancy, correction);
            case END -> takeBackEnd(tenancy, correction, dwelling);
            case COUNT -> uncount(tenancy, correction);
        };
    }

    private List<Event> correctKeys(Tenancy tenancy, Correction correction) {
        tenancy.requireActive();
        var before = tenancy.sheet();
        terms.requireKeyDate(before, correction.keyDate());
        if (correction.keyDate().equals(before.course().keyDate())) {
            return List.of();
        }
        var was = before.course().keyDate().toString();
        history.corrected(before, correction, was, correction.keyDate().toString());
        return tenancy.correctKeyDate(correction.keyDate(), terms.today());
    }

    private List<Event> takeBackEnd(Tenancy tenancy, Correction correction, Premises dwelling) {
        var before = tenancy.sheet();
        terms.requireEndedHome(before);
        if (dwelling.status() != DwellingStatus.REGISTERED) {
            throw Problem.conflict("dwelling-given-out-again");
        }
        history.corrected(before, correction, ending(before), null);
        supply.let(dwelling.id());
        return tenancy.resume(terms.today());
    }

    private List<Event> uncount(Tenancy tenancy, Correction correction) {
        var before = tenancy.sheet();
        terms.requireEndedHome(before);
        terms.requireShort(before);
        history.corrected(before, correction, ending(before), null);
        return tenancy.uncount(terms.today());
    }

    private static String ending(TenancySheet tenancy) {
        return tenancy.course().endCode() + " " + tenancy.course().endedOn();
    }
}
