package nl.weerthuis.caseflow.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.platform.crypto.LooseKeys;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Callers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When there is a glass, how long it stays broken, and who judges it. */
class BreakGlassTest {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final Caller SANNE = Callers.of("sanne", "REGION", ORGANISATION, "flevoland", "table-coordinator");
    private static final Instant OPENED = Instant.parse("2026-03-28T22:00:00Z");
    private static final Instant UNTIL = OPENED.plus(Duration.ofHours(4));
    private static final Instant CONFIRM_BY = OPENED.plus(Duration.ofHours(24));

    private final BreakGlass look = broken(Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, STANDARD, closed, true",
        "PROVIDER, PROTECTED, closed, true",
        "PROVIDER, STANDARD, open, false",
        "PROVIDER, PROTECTED, open, false",
        "REGION, PROTECTED, open, true",
        "REGION, PROTECTED, closed, true",
        "REGION, STANDARD, open, false",
        "REGION, STANDARD, closed, false"
    })
    void there_is_a_glass_where_something_is_masked(String kind, ProtectionLevel level, String state, boolean masked) {
        var sheet = CaseSheets.of(level, state.equals("closed") ? CaseSheets.KEYS : null);
        var caller = Callers.of("sanne", kind, ORGANISATION, "flevoland");

        if (masked) {
            assertThatCode(() -> BreakGlass.requireMasked(sheet, caller)).doesNotThrowAnyException();
        } else {
            declines("nothing-masked", () -> BreakGlass.requireMasked(sheet, caller));
        }
    }

    @Test
    void it_is_of_one_person_and_one_case() {
        assertThat(look.clientId()).isEqualTo(CaseSheets.CLIENT);
        assertThat(look.view(OPENED))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new BreakGlassView(
                        null,
                        CaseSheets.CASE,
                        "sanne",
                        ORGANISATION,
                        null,
                        null,
                        OPENED,
                        UNTIL,
                        CONFIRM_BY,
                        BreakGlassState.OPENED,
                        null,
                        null));
        assertThat(look.view(OPENED).id()).isNotNull();
    }

    @Test
    void why_is_read_with_the_clients_key_and_gone_without_it() {
        var key = LooseKeys.fresh();
        look.explain(BreakGlassReason.HEALTH, "unconscious", key);

        assertThat(look.explanation(key)).isEqualTo("unconscious");
        assertThat(look.explanation(null)).isNull();
        assertThat(look.view(OPENED).reasonCode()).isEqualTo(BreakGlassReason.HEALTH);
        assertThat(look.view(OPENED).explanation()).isNull();
        assertThat(look.view(OPENED).explained("unconscious"))
                .usingRecursiveComparison()
                .ignoringFields("explanation")
                .isEqualTo(look.view(OPENED));
        assertThat(look.view(OPENED).explained("unconscious").explanation()).isEqualTo("unconscious");
    }

    @Test
    void it_lasts_its_hours() {
        assertThat(look.isEffective(UNTIL.minusNanos(1))).isTrue();
        assertThat(look.isEffective(UNTIL)).isFalse();
    }

    @Test
    void confirmed_it_lasts_its_hours_as_well() {
        look.decide(BreakGlassState.CONFIRMED, OPENED, "els");

        assertThat(look.isEffective(UNTIL.minusNanos(1))).isTrue();
        assertThat(look.isEffective(UNTIL)).isFalse();
        assertThat(look.state(CONFIRM_BY)).isEqualTo(BreakGlassState.CONFIRMED);
    }

    @Test
    void rejected_it_ends_at_once() {
        look.decide(BreakGlassState.REJECTED, OPENED.plusSeconds(1), "els");

        assertThat(look.isEffective(OPENED.plusSeconds(1))).isFalse();
        assertThat(look.view(OPENED).decidedBy()).isEqualTo("els");
        assertThat(look.view(OPENED).decidedAt()).isEqualTo(OPENED.plusSeconds(1));
    }

    @Test
    void what_nobody_answered_in_a_day_is_overdue_and_ends_even_if_it_lasted_longer() {
        var longer = broken(Duration.ofHours(48));

        assertThat(longer.state(CONFIRM_BY.minusNanos(1))).isEqualTo(BreakGlassState.OPENED);
        assertThat(longer.isEffective(CONFIRM_BY.minusNanos(1))).isTrue();
        assertThat(longer.state(CONFIRM_BY)).isEqualTo(BreakGlassState.OVERDUE);
        assertThat(longer.isEffective(CONFIRM_BY)).isFalse();
    }

    @Test
    void nobody_judges_their_own() {
        declines("second-person-required", () -> look.decide(BreakGlassState.CONFIRMED, OPENED, "sanne"));
        declines("second-person-required", () -> look.requireAnother("sanne"));
        assertThatCode(() -> look.requireAnother("els")).doesNotThrowAnyException();
        assertThat(look.state(OPENED)).isEqualTo(BreakGlassState.OPENED);
    }

    @Test
    void it_is_judged_once_and_in_time() {
        declines("break-glass-decided", () -> look.decide(BreakGlassState.CONFIRMED, CONFIRM_BY, "els"));
        look.decide(BreakGlassState.CONFIRMED, CONFIRM_BY.minusNanos(1), "els");

        declines("break-glass-decided", () -> look.decide(BreakGlassState.REJECTED, OPENED, "mo"));
    }

    @Test
    void one_that_lasts_among_several_is_enough_and_nobody_breaks_it_again() {
        var ended = broken(Duration.ZERO);

        assertThat(glass().isBroken(CaseSheets.CASE)).isFalse();
        assertThat(glass(ended).isBroken(CaseSheets.CASE)).isFalse();
        assertThat(glass(ended, look).isBroken(CaseSheets.CASE)).isTrue();
        assertThatCode(() -> glass(ended).requireWhole(CaseSheets.CASE)).doesNotThrowAnyException();
        declines("break-glass-open", () -> glass(look).requireWhole(CaseSheets.CASE));
    }

    private static Glass glass(BreakGlass... found) {
        var of = new BreakGlassRepository() {
            @Override
            List<BreakGlass> of(UUID caseId, String subject, UUID organisation) {
                assertThat(caseId).isEqualTo(CaseSheets.CASE);
                assertThat(subject).isEqualTo("sanne");
                assertThat(organisation).isEqualTo(ORGANISATION);
                return List.of(found);
            }
        };
        return new Glass(of, SANNE, Clock.fixed(OPENED, ZoneOffset.UTC));
    }

    private static BreakGlass broken(Duration lasting) {
        CaseSheet sheet = CaseSheets.guarded();
        return new BreakGlass(sheet, SANNE, OPENED, lasting);
    }

    private static void declines(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class).isThrownBy(act).withMessage(code);
    }
}
