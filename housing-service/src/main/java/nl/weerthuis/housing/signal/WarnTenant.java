package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;

/** The landlord takes the next step of the ladder; no step is left out. */
@ApplicationScoped
class WarnTenant {

    private final SignalRepository signals;
    private final HousingAccess access;
    private final ReactionTerms terms;
    private final Officer officer;
    private final Outbox outbox;

    WarnTenant(SignalRepository signals, HousingAccess access, ReactionTerms terms, Officer officer, Outbox outbox) {
        this.signals = signals;
        this.access = access;
        this.terms = terms;
        this.officer = officer;
        this.outbox = outbox;
    }

    record Command(UUID signalId, WarningStep step) {}

    @Transactional
    TenancySignal handle(Command command) {
        access.corporation();
        var signal = signals.lock(command.signalId(), access.holds());
        var today = officer.today();
        outbox.append(signal.warn(
                command.step(), today, terms.ofWarning(signal.sheet().region(), today)));
        signals.keep(new SignalWarning(signal.sheet(), today, officer.subject()));
        signals.keep(new SignalNotice(signal.sheet(), ToldParty.CARE_PROVIDER, Contact.ADMINISTRATIVE, today));
        signals.flush();
        return signal;
    }
}
