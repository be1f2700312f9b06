package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** A signal is over, with what came of it. */
@ApplicationScoped
class CloseSignal {

    private final SignalRepository signals;
    private final HousingAccess access;
    private final Officer officer;

    CloseSignal(SignalRepository signals, HousingAccess access, Officer officer) {
        this.signals = signals;
        this.access = access;
        this.officer = officer;
    }

    record Command(UUID signalId, SignalOutcome outcome) {}

    @Transactional
    TenancySignal handle(Command command) {
        access.corporation();
        var signal = signals.lock(command.signalId(), access.holds());
        signal.close(command.outcome(), officer.today());
        signals.flush();
        return signal;
    }
}
