package nl.weerthuis.caseflow.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckEscalated;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckRaised;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckResolved;
import nl.weerthuis.caseflow.event.CaseEvent.AftercareRecorded;
import nl.weerthuis.caseflow.event.CaseEvent.CaseClosed;
import nl.weerthuis.caseflow.event.CaseEvent.CaseCorrected;
import nl.weerthuis.caseflow.event.CaseEvent.CaseEscalated;
import nl.weerthuis.caseflow.event.CaseEvent.CaseEscalationEnded;
import nl.weerthuis.caseflow.event.CaseEvent.CaseExpected;
import nl.weerthuis.caseflow.event.CaseEvent.CaseHoldEnded;
import nl.weerthuis.caseflow.event.CaseEvent.CaseMerged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseOnHold;
import nl.weerthuis.caseflow.event.CaseEvent.CaseReady;
import nl.weerthuis.caseflow.event.CaseEvent.CaseReopened;
import nl.weerthuis.caseflow.event.CaseEvent.CaseStateChanged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseSubmitted;
import nl.weerthuis.caseflow.event.CaseEvent.CaseUnmerged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseWithdrawn;
import nl.weerthuis.caseflow.event.CaseEvent.ClientErased;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictLifted;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictListed;
import nl.weerthuis.caseflow.event.CaseEvent.ConsentChanged;
import nl.weerthuis.caseflow.event.CaseEvent.FlipAdvised;
import nl.weerthuis.caseflow.event.CaseEvent.HandoverCompleted;
import nl.weerthuis.caseflow.event.CaseEvent.OriginEstablished;
import nl.weerthuis.caseflow.event.CaseEvent.PreconditionsChanged;
import nl.weerthuis.caseflow.event.CaseEvent.ProviderChanged;
import nl.weerthuis.caseflow.event.CaseEvent.SignalAnswered;
import nl.weerthuis.caseflow.event.CaseEvent.SupportArranged;
import nl.weerthuis.caseflow.event.CaseEvent.WaitingDateChanged;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseEventContractTest {

    private static final UUID CASE = UUID.fromString("3f0c1c8e-6a52-4c1b-9d2e-0a3b5c7d9e01");
    private static final UUID PROVIDER = UUID.fromString("7a1d2b3c-4e5f-4a6b-8c7d-9e0f1a2b3c4d");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final String STANDARD = "STANDARD";

    static Stream<Event> everyEvent() {
        return Stream.of(
                new CaseExpected(
                        CASE, STANDARD, PROVIDER, "SHELTERED_LIVING", "EXPECTED", DAY.plusMonths(9), "0034", DAY),
                new CaseSubmitted(CASE, STANDARD, PROVIDER, "SHELTERED_LIVING", DAY, DAY.minusMonths(2), DAY),
                new OriginEstablished(CASE, STANDARD, "EXCEPTION", "0034", "NETWORK", "0303", DAY),
                new PreconditionsChanged(CASE, STANDARD, "SUPPORT", "MET", DAY),
                new SupportArranged(
                        CASE,
                        STANDARD,
                        DAY.plusMonths(1),
                        DAY.plusMonths(13),
                        UUID.fromString("5d1f8c3a-0d0e-4a2b-9b1c-7e6f5a4b3c09")),
                new ConsentChanged(
                        CASE,
                        STANDARD,
                        "CORPORATION",
                        "HOUSING",
                        "GIVEN",
                        DAY.plusYears(1),
                        UUID.fromString("5b7c9d1e-2f30-4a41-8b52-6c7d8e9f0a1b"),
                        List.of("IDENTITY", "SUPPORT")),
                new CaseReady(CASE, STANDARD, DAY),
                new CaseStateChanged(CASE, STANDARD, "SEARCHING", DAY),
                new CaseWithdrawn(CASE, STANDARD, "OWN_SOLUTION", DAY),
                new HandoverCompleted(CASE, STANDARD, DAY),
                new AftercareRecorded(CASE, STANDARD, "M3", "STABLE", DAY),
                new CaseClosed(CASE, STANDARD, "SUCCEEDED", DAY),
                new ConflictListed(CASE, STANDARD, PROVIDER, null),
                new ConflictLifted(CASE, STANDARD, null, "b3c1a7d2-medewerker"),
                new CaseOnHold(CASE, STANDARD, DAY, DAY.plusMonths(2)),
                new CaseHoldEnded(CASE, STANDARD, DAY.plusDays(9)),
                new CaseReopened(CASE, STANDARD, "SUBMITTED", DAY.minusMonths(2), DAY),
                new ProviderChanged(CASE, STANDARD, PROVIDER, DAY),
                new SignalAnswered(CASE, STANDARD, PROVIDER, "CONTACT_MADE", DAY),
                new FlipAdvised(CASE, STANDARD, "FLIP", DAY),
                new BottleneckRaised(PROVIDER, "REGISTRATION", "MUNICIPALITY", "WET_BRP", "CASE", DAY),
                new BottleneckEscalated(PROVIDER, "TABLE", DAY.plusDays(9)),
                new BottleneckResolved(PROVIDER, "AGREEMENT_CHANGED", DAY.plusMonths(2)),
                new CaseMerged(CASE, STANDARD, DAY),
                new CaseUnmerged(CASE, STANDARD, DAY.minusMonths(1), DAY),
                new WaitingDateChanged(CASE, STANDARD, DAY.minusMonths(4), DAY),
                new CaseCorrected(CASE, STANDARD, "YOUTH_CARE", DAY.plusMonths(1), DAY),
                new CaseEscalated(CASE, STANDARD, "TABLE", "STEP_OVERDUE", DAY, DAY.plusDays(14)),
                new CaseEscalationEnded(CASE, STANDARD, "AGREEMENT_MADE", DAY.plusDays(9)),
                new ClientErased(CASE, STANDARD, DAY),
                new SearchProfileChanged(
                        CASE,
                        STANDARD,
                        3,
                        "RENT_CAP_SMALL",
                        2,
                        "AGE_23_64",
                        false,
                        List.of("0034"),
                        List.of("BU09950101"),
                        DAY));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_equals_its_example(Event event) {
        GoldenEvents.of("caseflow").holds(event);
    }

    @Test
    void no_event_is_without_an_example() {
        var told = everyEvent()
                .map(event -> event.getClass().getAnnotation(EventType.class).value());

        assertThat(Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                        .map(type -> type.getAnnotation(EventType.class).value()))
                .allMatch(type -> everyEvent()
                        .anyMatch(event -> event.getClass()
                                .getAnnotation(EventType.class)
                                .value()
                                .equals(type)));
        assertThat(GoldenEvents.of("caseflow").types()).containsExactlyInAnyOrderElementsOf(told.toList());
    }
}
