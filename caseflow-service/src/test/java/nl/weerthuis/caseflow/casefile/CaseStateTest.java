package nl.weerthuis.caseflow.casefile;

import static nl.weerthuis.caseflow.casefile.CaseState.ACCEPTED;
import static nl.weerthuis.caseflow.casefile.CaseState.ADMITTED;
import static nl.weerthuis.caseflow.casefile.CaseState.ADMITTED_WITH_CONDITIONS;
import static nl.weerthuis.caseflow.casefile.CaseState.AFTERCARE;
import static nl.weerthuis.caseflow.casefile.CaseState.CLOSED_EVICTED;
import static nl.weerthuis.caseflow.casefile.CaseState.CLOSED_LEFT;
import static nl.weerthuis.caseflow.casefile.CaseState.CLOSED_RELAPSED;
import static nl.weerthuis.caseflow.casefile.CaseState.CLOSED_SUCCEEDED;
import static nl.weerthuis.caseflow.casefile.CaseState.COMPLETE;
import static nl.weerthuis.caseflow.casefile.CaseState.CONTRACTED;
import static nl.weerthuis.caseflow.casefile.CaseState.DEFERRED;
import static nl.weerthuis.caseflow.casefile.CaseState.DRAFT;
import static nl.weerthuis.caseflow.casefile.CaseState.EXPECTED;
import static nl.weerthuis.caseflow.casefile.CaseState.HOUSED;
import static nl.weerthuis.caseflow.casefile.CaseState.INCOMPLETE;
import static nl.weerthuis.caseflow.casefile.CaseState.MATCHED;
import static nl.weerthuis.caseflow.casefile.CaseState.OFFERED;
import static nl.weerthuis.caseflow.casefile.CaseState.ON_AGENDA;
import static nl.weerthuis.caseflow.casefile.CaseState.READY;
import static nl.weerthuis.caseflow.casefile.CaseState.REFERRED;
import static nl.weerthuis.caseflow.casefile.CaseState.REJECTED;
import static nl.weerthuis.caseflow.casefile.CaseState.SEARCHING;
import static nl.weerthuis.caseflow.casefile.CaseState.SUBMITTED;
import static nl.weerthuis.caseflow.casefile.CaseState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.StateDiagram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStateTest {

    private static final Set<CaseState> ENDS = Set.of(CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT);

    private static final Set<CaseState> REOPENED = Set.of(SUBMITTED, HOUSED, AFTERCARE);

    // Withdrawal apart, which has its own test.
    private static final Map<CaseState, Set<CaseState>> STEPS = Map.ofEntries(
            Map.entry(EXPECTED, Set.of(READY, DRAFT, SUBMITTED)),
            Map.entry(READY, Set.of(DRAFT, SUBMITTED)),
            Map.entry(DRAFT, Set.of(SUBMITTED)),
            Map.entry(SUBMITTED, Set.of(INCOMPLETE, COMPLETE)),
            Map.entry(INCOMPLETE, Set.of(SUBMITTED, COMPLETE)),
            Map.entry(COMPLETE, Set.of(INCOMPLETE, ON_AGENDA)),
            Map.entry(ON_AGENDA, Set.of(ADMITTED, ADMITTED_WITH_CONDITIONS, DEFERRED, REJECTED, REFERRED)),
            Map.entry(ADMITTED, Set.of(SEARCHING)),
            Map.entry(ADMITTED_WITH_CONDITIONS, Set.of(SEARCHING)),
            Map.entry(DEFERRED, Set.of(INCOMPLETE, COMPLETE, ON_AGENDA)),
            Map.entry(REJECTED, Set.of(ON_AGENDA)),
            Map.entry(REFERRED, Set.of(ON_AGENDA)),
            Map.entry(SEARCHING, Set.of(MATCHED, OFFERED, ON_AGENDA)),
            Map.entry(MATCHED, Set.of(OFFERED, SEARCHING)),
            Map.entry(OFFERED, Set.of(ACCEPTED, SEARCHING)),
            Map.entry(ACCEPTED, Set.of(CONTRACTED, SEARCHING)),
            Map.entry(CONTRACTED, Set.of(HOUSED, SEARCHING)),
            Map.entry(HOUSED, Set.of(AFTERCARE, CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT)),
            Map.entry(AFTERCARE, ENDS),
            Map.entry(CLOSED_SUCCEEDED, REOPENED),
            Map.entry(CLOSED_RELAPSED, REOPENED),
            Map.entry(CLOSED_EVICTED, REOPENED),
            Map.entry(CLOSED_LEFT, REOPENED),
            Map.entry(WITHDRAWN, Set.of(DRAFT, SUBMITTED, ADMITTED, ADMITTED_WITH_CONDITIONS, SEARCHING)));

    static Stream<CaseState[]> everyPair() {
        return Arrays.stream(CaseState.values())
                .flatMap(from -> Arrays.stream(CaseState.values()).map(to -> new CaseState[] {from, to}));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void every_pair_of_states_is_decided(CaseState from, CaseState to) {
        var expected = to == WITHDRAWN
                ? isBeforeKeys(from)
                : STEPS.getOrDefault(from, Set.of()).contains(to);

        assertThat(from.next().contains(to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void a_case_can_be_withdrawn_until_the_keys(CaseState state) {
        assertThat(state.isBeforeKeys()).isEqualTo(isBeforeKeys(state));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED_SUCCEEDED", "CLOSED_RELAPSED", "CLOSED_EVICTED", "CLOSED_LEFT", "WITHDRAWN"})
    void from_an_end_nothing_leads_anywhere_by_itself(CaseState end) {
        assertThat(end.isFinal()).isTrue();
        assertThat(Arrays.stream(CaseState.values()).filter(end::leadsTo)).isEmpty();
    }

    @Test
    void a_fact_may_skip_what_was_not_seen_here_but_never_go_back_behind_the_keys() {
        assertThat(SUBMITTED.leadsTo(ON_AGENDA)).isTrue();
        assertThat(ADMITTED.leadsTo(OFFERED)).isTrue();
        assertThat(SEARCHING.leadsTo(HOUSED)).isTrue();
        assertThat(OFFERED.leadsTo(SEARCHING)).isTrue();
        assertThat(HOUSED.leadsTo(SEARCHING)).isFalse();
        assertThat(AFTERCARE.leadsTo(HOUSED)).isFalse();
    }

    @Test
    void every_state_but_the_first_can_be_reached() {
        var reached =
                Arrays.stream(CaseState.values()).filter(EXPECTED::leadsTo).collect(Collectors.toSet());

        assertThat(reached).hasSize(CaseState.values().length - 1).doesNotContain(EXPECTED);
    }

    @ParameterizedTest
    @EnumSource
    void what_ended_by_mistake_can_stand_where_it_is_restored(CaseState before) {
        if (before.next().contains(WITHDRAWN)) {
            assertThat(WITHDRAWN.next()).contains(before.restored());
        }
        if (before.next().contains(CLOSED_LEFT)) {
            assertThat(CLOSED_LEFT.next()).contains(before.restored());
            assertThat(before.restored()).isEqualTo(before);
        }
    }

    @Test
    void the_diagram_shows_it() {
        StateDiagram.check("case-state", CaseState.class);
    }

    private static boolean isBeforeKeys(CaseState state) {
        return !ENDS.contains(state) && !Set.of(HOUSED, AFTERCARE, WITHDRAWN).contains(state);
    }
}
