package nl.weerthuis.allocation.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Puts right what counted: in another period, or not at all. Told like the count itself, among the others of the day. */
@ApplicationScoped
public class CorrectRealisation {

    private final RealisationRepository realisations;
    private final TellRealisation tell;
    private final Clock clock;

    CorrectRealisation(RealisationRepository realisations, TellRealisation tell, Clock clock) {
        this.realisations = realisations;
        this.tell = tell;
        this.clock = clock;
    }

    public record Command(UUID realisationId, LocalDate keyDate, boolean counts) {}

    @Transactional
    public void handle(Command command) {
        var today = LocalDate.now(clock);
        realisations
                .toChange(command.realisationId())
                .filter(realisation -> realisation.correct(HalfYear.of(command.keyDate()), command.counts(), today))
                .ifPresent(tell::atOnceIfSo);
    }
}
