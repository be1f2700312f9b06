package nl.weerthuis.caseflow.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.term.WorkingDays;

/** What goes wrong in tenancies, and what was done about it. */
@ApplicationScoped
public class Signals {

    private final SignalRepository signals;
    private final WorkingDays workingDays;
    private final RegionParameters parameters;
    private final Clock clock;

    Signals(SignalRepository signals, WorkingDays workingDays, RegionParameters parameters, Clock clock) {
        this.signals = signals;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** From the landlord, over allocation: with a reference of allocation's, and its term. */
    public void fromLandlord(CaseSheet sheet, UUID signalRef, String kind, LocalDate raisedOn, LocalDate respondBy) {
        signals.persist(new Signal(sheet.id(), sheet.region(), signalRef, kind(kind), raisedOn, respondBy));
    }

    /** What the provider itself saw: answered within the working days of the region, a crisis on the next. */
    UUID own(CaseSheet sheet, SignalKind kind, LocalDate raisedOn) {
        var days = kind == SignalKind.CRISIS
                ? parameters.crisisDays(sheet.region(), raisedOn)
                : parameters.signalDays(sheet.region(), raisedOn);
        var by = workingDays.after(sheet.region(), raisedOn, days);
        var signal = new Signal(sheet.id(), sheet.region(), null, kind, raisedOn, by);
        signals.persist(signal);
        return signal.id();
    }

    public List<SignalView> of(UUID caseId) {
        var today = LocalDate.now(clock);
        return signals.of(caseId).stream().map(signal -> signal.view(today)).toList();
    }

    /** What a landlord calls otherwise than we is still a signal. */
    private static SignalKind kind(String told) {
        return Arrays.stream(SignalKind.values())
                .filter(each -> each.name().equals(told))
                .findFirst()
                .orElse(SignalKind.OTHER);
    }
}
