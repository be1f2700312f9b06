package nl.weerthuis.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerthuis.local.Options.Deed;
import nl.weerthuis.local.terminal.Halt;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void without_words_it_runs_with_the_demonstration() {
        var options = Options.parse();

        assertThat(options.deed()).isEqualTo(Deed.RUN);
        assertThat(options.demonstration()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.restart()).isFalse();
    }

    @Test
    void a_check_starts_again_what_dies() {
        var options = Options.parse("--fresh", "--check", "--pause", "2");

        assertThat(options.deed()).isEqualTo(Deed.CHECK);
        assertThat(options.restart()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.pauseSeconds()).isEqualTo(2);
    }

    @Test
    void hears_who_a_token_is_for_and_what_to_start() {
        assertThat(Options.parse("--token", "sanne").argument()).isEqualTo("sanne");
        assertThat(Options.parse("--start", "broker").deed()).isEqualTo(Deed.START);
    }

    @Test
    void declines_what_it_does_not_know() {
        for (var words : new String[][] {{"--chekc"}, {"--token"}, {"--pause", "x"}, {"fresh"}}) {
            assertThatThrownBy(() -> Options.parse(words))
                    .isInstanceOf(Halt.class)
                    .extracting(failure -> ((Halt) failure).exitCode())
                    .isEqualTo(2);
        }
    }
}
