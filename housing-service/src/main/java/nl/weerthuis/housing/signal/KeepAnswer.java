package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps what those who support the tenant did about a signal. */
@ApplicationScoped
public class KeepAnswer {

    private final SignalRepository signals;

    KeepAnswer(SignalRepository signals) {
        this.signals = signals;
    }

    /** @param code what was done, in the words of whoever did it */
    public record Command(UUID signalId, String code, LocalDate answeredOn) {}

    @Transactional
    public void handle(Command command) {
        signals.toChange(command.signalId()).ifPresent(signal -> signal.answered(command.code(), command.answeredOn()));
    }
}
