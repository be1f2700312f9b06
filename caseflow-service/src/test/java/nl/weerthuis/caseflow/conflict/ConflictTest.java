package nl.weerthuis.caseflow.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictLifted;
import nl.weerthuis.caseflow.event.CaseEvent.ConflictListed;
import nl.weerthuis.platform.crypto.LooseKeys;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Who may be listed, and that it takes two to list somebody and to take them off again. */
class ConflictTest {

    private static final UUID CASE = CaseSheets.CASE;
    private static final UUID REGION = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final Instant LISTED = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant LIFTED = Instant.parse("2026-02-02T10:00:00Z");

    private final SubjectKey key = LooseKeys.fresh();
    private final Conflict conflict =
            new Conflict(new ListConflict.Command(CASE, ORGANISATION, null, ConflictGround.SAFETY), LISTED, "sanne");

    @Test
    void without_its_provider_and_its_table_a_case_is_nobodys() {
        declines("conflict-party-needed", () -> requireNotNeeded(CaseSheets.PROVIDER));
        declines("conflict-party-needed", () -> requireNotNeeded(REGION));
        assertThatCode(() -> requireNotNeeded(ORGANISATION)).doesNotThrowAnyException();
        assertThatCode(() -> requireNotNeeded(null)).doesNotThrowAnyException();
    }

    @Test
    void what_is_listed_is_stated_without_the_ground() {
        assertThat(conflict.listed("PROTECTED")).isEqualTo(new ConflictListed(CASE, "PROTECTED", ORGANISATION, null));
    }

    @Test
    void it_is_lifted_by_another_person_who_says_why() {
        var fact = conflict.lift("STANDARD", Conflict.sealed("no relative", key), LIFTED, "els");

        assertThat(fact).isEqualTo(new ConflictLifted(CASE, "STANDARD", ORGANISATION, null));
        assertThat(conflict.view(key))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new ConflictView(
                        null,
                        ORGANISATION,
                        null,
                        ConflictGround.SAFETY,
                        LISTED,
                        "sanne",
                        LIFTED,
                        "els",
                        "no relative"));
    }

    @Test
    void once_the_client_is_erased_the_reason_is_gone() {
        conflict.lift("STANDARD", Conflict.sealed("no relative", key), LIFTED, "els");

        assertThat(conflict.view(null).liftingReason()).isNull();
        assertThat(conflict.view(null).id()).isNotNull();
    }

    @Test
    void who_listed_it_does_not_lift_it() {
        declines("second-person-required", () -> conflict.lift("STANDARD", null, LIFTED, "sanne"));

        assertThat(conflict.view(null).liftedAt()).isNull();
    }

    @Test
    void it_is_lifted_once() {
        conflict.lift("STANDARD", null, LIFTED, "els");

        declines("conflict-lifted-before", () -> conflict.lift("STANDARD", null, LIFTED, "mo"));
    }

    private static void requireNotNeeded(UUID organisation) {
        Conflict.requireNotNeeded(CaseSheets.standard(), organisation, REGION::equals);
    }

    private static void declines(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class).isThrownBy(act).withMessage(code);
    }
}
