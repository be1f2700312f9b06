package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Keeps that somebody was told of a signal, how and when. */
@ApplicationScoped
class TellParty {

    private final SignalRepository signals;
    private final HousingAccess access;
    private final Officer officer;

    TellParty(SignalRepository signals, HousingAccess access, Officer officer) {
        this.signals = signals;
        this.access = access;
        this.officer = officer;
    }

    record Command(UUID signalId, ToldParty party, Contact contact, LocalDate toldOn) {}

    @Transactional
    TenancySignal handle(Command command) {
        access.corporation();
        var signal = signals.lock(command.signalId(), access.holds());
        signal.requireRunning();
        if (command.toldOn().isAfter(officer.today())) {
            throw Problem.invalid(Violation.of("/toldOn", "told-in-the-future"));
        }
        signals.keep(new SignalNotice(signal.sheet(), command.party(), command.contact(), command.toldOn()));
        signals.flush();
        return signal;
    }
}
