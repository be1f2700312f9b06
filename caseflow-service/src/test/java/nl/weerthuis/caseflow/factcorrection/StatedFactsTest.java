package nl.weerthuis.caseflow.factcorrection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import org.junit.jupiter.api.Test;

class StatedFactsTest {

    private static final LocalDate READY = LocalDate.of(2026, 6, 1);
    private static final Identity SAM =
            new Identity("Voorbeeld", "van der", "Sam", LocalDate.of(2004, 5, 6), Bsn.of("999900006"), null);
    private static final StatedFacts SAID = new StatedFacts(SAM, TargetGroup.YOUTH_CARE, READY);

    @Test
    void what_is_not_given_stays_as_it_was_said() {
        assertThat(SAID.corrected(null, null, null)).isEqualTo(SAID);
        assertThat(SAID.differences(SAID.corrected(null, null, null))).isEmpty();
    }

    @Test
    void every_fact_that_is_otherwise_is_named() {
        var other = new Identity("Voorbeelt", null, "Samira", LocalDate.of(2005, 5, 6), null, "06");

        assertThat(SAID.differences(SAID.corrected(other, TargetGroup.OTHER, READY.plusDays(1))))
                .containsExactly(
                        Fact.FAMILY_NAME,
                        Fact.PREFIX,
                        Fact.GIVEN_NAMES,
                        Fact.BIRTH_DATE,
                        Fact.BSN,
                        Fact.CONTACT,
                        Fact.TARGET_GROUP,
                        Fact.READY_DATE);
    }

    @Test
    void a_telephone_number_tells_nobody_apart() {
        assertThat(StatedFacts.isOfIdentity(Set.of(Fact.CONTACT))).isTrue();
        assertThat(StatedFacts.isOfRecognition(Set.of(Fact.CONTACT))).isFalse();
        assertThat(StatedFacts.isOfRecognition(Set.of(Fact.CONTACT, Fact.BSN))).isTrue();
        assertThat(StatedFacts.isOfIdentity(Set.of(Fact.READY_DATE, Fact.TARGET_GROUP)))
                .isFalse();
    }

    @Test
    void an_age_is_counted_from_the_birth_date_and_the_ready_date() {
        assertThat(StatedFacts.isCountedFrom(Set.of(Fact.BIRTH_DATE))).isTrue();
        assertThat(StatedFacts.isCountedFrom(Set.of(Fact.READY_DATE))).isTrue();
        assertThat(StatedFacts.isCountedFrom(Set.of(Fact.FAMILY_NAME, Fact.TARGET_GROUP)))
                .isFalse();
    }
}
