package nl.weerthuis.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class EncryptionTest {

    private static final String PLACE = "client.family_name";

    @Inject
    SubjectKeys keys;

    @Inject
    Duty duty;

    @Inject
    BlindIndex index;

    @Inject
    SealedReference sealed;

    @Test
    void a_field_is_unreadable_in_the_database_and_readable_with_the_key() {
        var subject = UUID.randomUUID();

        var encrypted = create(subject).encrypt(PLACE, "De Vries-Őz");

        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("Vries");
        assertThat(find(subject).orElseThrow().decrypt(PLACE, encrypted)).isEqualTo("De Vries-Őz");
    }

    @Test
    void a_field_moved_to_another_place_or_subject_does_not_decrypt() {
        var mine = create(UUID.randomUUID());
        var other = create(UUID.randomUUID());
        var encrypted = mine.encrypt(PLACE, "Jansen");

        assertThatThrownBy(() -> mine.decrypt("client.given_names", encrypted))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.decrypt(PLACE, encrypted)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_destroyed_key_is_gone_and_one_destroyed_in_a_rolled_back_change_is_not() {
        var erased = UUID.randomUUID();
        var kept = UUID.randomUUID();
        create(erased);
        create(kept);

        committed(() -> {
            keys.destroy(erased);
            return erased;
        });
        duty.run(() -> {
            QuarkusTransaction.begin();
            keys.destroy(kept);
            QuarkusTransaction.rollback();
        });

        assertThat(find(erased)).isEmpty();
        assertThat(find(kept)).isPresent();
    }

    @Test
    void equal_values_meet_in_the_index_only_within_their_scope() {
        assertThat(index.of("bsn", "999990019")).isEqualTo(index.of("bsn", "999990019"));
        assertThat(index.of("bsn", "999990019")).isNotEqualTo(index.of("other", "999990019"));
        assertThat(index.of("bsn", "999990019")).isNotEqualTo(index.of("bsn", "999999990"));
    }

    @Test
    void a_sealed_reference_is_unique_per_place_and_opens_only_there() {
        var reference = UUID.randomUUID();
        var there = sealed.seal("offer.case_reference", reference);

        assertThat(there).isEqualTo(sealed.seal("offer.case_reference", reference));
        assertThat(there).isNotEqualTo(sealed.seal("proposal.case_reference", reference));
        assertThat(sealed.open("offer.case_reference", there)).isEqualTo(reference);
        assertThatThrownBy(() -> sealed.open("proposal.case_reference", there))
                .isInstanceOf(IllegalStateException.class);
    }

    private SubjectKey create(UUID subject) {
        return committed(() -> keys.create(subject));
    }

    private Optional<SubjectKey> find(UUID subject) {
        return committed(() -> keys.find(subject));
    }

    private <T> T committed(Supplier<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
