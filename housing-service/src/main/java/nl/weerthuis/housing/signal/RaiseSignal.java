package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.tenancy.OwnTenancies;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** A landlord reports that something goes wrong in a home; whoever supports the tenant hears of it through the offer. */
@ApplicationScoped
class RaiseSignal {

    private final OwnTenancies tenancies;
    private final SignalRepository signals;
    private final ReactionTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    RaiseSignal(OwnTenancies tenancies, SignalRepository signals, ReactionTerms terms, Outbox outbox, Clock clock) {
        this.tenancies = tenancies;
        this.signals = signals;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Command(UUID tenancyId, Report report) {}

    @Transactional
    TenancySignal handle(Command command) {
        var home = tenancies.requireLivedIn(command.tenancyId());
        var report = command.report().completed();
        var faults = report.faults(LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var signal = new TenancySignal(home, report, terms.ofSignal(home.region(), report.raisedOn()));
        signals.persistAndFlush(signal);
        outbox.append(signal.raised());
        signals.keep(new SignalNotice(
                signal.sheet(), ToldParty.CARE_PROVIDER, Contact.ADMINISTRATIVE, LocalDate.now(clock)));
        return signal;
    }
}
