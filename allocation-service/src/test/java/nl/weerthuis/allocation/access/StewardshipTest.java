package nl.weerthuis.allocation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StewardshipTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Optional<String> HERE = Optional.of("flevoland");

    private static Stewardship steward(String kind, String role) {
        return Stewardship.of(kind, Set.of(role), "sanne", OWN, "flevoland");
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, table-coordinator, REGION",
        "REGION, operator, REGION",
        "REGION, provider-manager, NOBODY",
        "REGION, auditor, NOBODY",
        "PROVIDER, provider-manager, OWN_ORGANISATION",
        "PROVIDER, case-worker, NOBODY",
        "PROVIDER, table-coordinator, NOBODY",
        "MUNICIPALITY, operator, NOBODY",
        "CORPORATION, provider-manager, NOBODY",
        "NATIONAL, operator, NOBODY",
    })
    void kind_and_role_decide_how_far(String kind, String role, Stewardship.Reach reach) {
        assertThat(steward(kind, role).reach()).isEqualTo(reach);
        assertThat(steward(kind, role).isRegion()).isEqualTo(reach == Stewardship.Reach.REGION);
    }

    @Test
    void the_region_covers_whom_it_registered() {
        var region = steward("REGION", "operator");

        assertThat(region.covers(OTHER, HERE)).isTrue();
        assertThat(region.covers(OWN, Optional.of("elsewhere"))).isFalse();
        assertThat(region.covers(OWN, Optional.empty())).isFalse();
    }

    @Test
    void a_manager_covers_the_own_organisation() {
        var manager = steward("PROVIDER", "provider-manager");

        assertThat(manager.covers(OWN, HERE)).isTrue();
        assertThat(manager.covers(OTHER, HERE)).isFalse();
    }

    @Test
    void others_cover_nobody() {
        assertThat(steward("PROVIDER", "case-worker").covers(OWN, HERE)).isFalse();
    }

    @Test
    void nobody_handles_the_own_access() {
        var steward = steward("REGION", "operator");

        steward.requireSomebodyElse("els");
        assertThatThrownBy(() -> steward.requireSomebodyElse("sanne"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("own-access"));
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, operator, els, true,",
        "REGION, operator, els, false,",
        "PROVIDER, provider-manager, els, false,",
        "PROVIDER, provider-manager, els, true, withdrawn-by-region",
        "REGION, operator, sanne, true, own-access",
        "PROVIDER, provider-manager, sanne, false, own-access"
    })
    void what_the_region_ended_the_region_gives_back_and_nobody_the_own(
            String kind, String role, String person, boolean endedByRegion, String declined) {
        ThrowingCallable giving = () -> steward(kind, role).requireToGiveBack(person, endedByRegion);

        if (declined == null) {
            assertThatCode(giving).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(giving).isInstanceOf(Problem.class).hasMessage(declined);
        }
    }
}
