package nl.weerthuis.caseflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {

    // The example that implementations of the Standard Webhooks specification are checked against.
    private static final Secret EXAMPLE = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void signs_as_the_specification_says() {
        assertThat(EXAMPLE.signature(ID, SECONDS, BODY)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void another_body_id_or_moment_has_another_signature() {
        var signature = EXAMPLE.signature(ID, SECONDS, BODY);

        assertThat(EXAMPLE.signature(ID, SECONDS + 1, BODY)).isNotEqualTo(signature);
        assertThat(EXAMPLE.signature(ID + "x", SECONDS, BODY)).isNotEqualTo(signature);
        assertThat(EXAMPLE.signature(ID, SECONDS, BODY + " ")).isNotEqualTo(signature);
    }

    @Test
    void while_two_secrets_are_valid_both_sign() {
        var fresh = Secret.fresh();

        assertThat(Secret.signatures(List.of(fresh, EXAMPLE), ID, SECONDS, BODY))
                .isEqualTo(fresh.signature(ID, SECONDS, BODY) + " " + EXAMPLE.signature(ID, SECONDS, BODY));
    }

    @Test
    void a_fresh_one_is_long_enough_reads_back_and_shows_itself_nowhere() {
        var fresh = Secret.fresh();

        assertThat(fresh.bytes()).hasSize(32);
        assertThat(Secret.of(fresh.text()).bytes()).isEqualTo(fresh.bytes());
        assertThat(fresh.toString()).doesNotContain(fresh.text());
    }
}
