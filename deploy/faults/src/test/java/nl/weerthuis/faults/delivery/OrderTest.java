package nl.weerthuis.faults.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.weerthuis.faults.delivery.Tape.Message;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final int WINDOW = 20;

    private final List<Message> messages = messages();

    @Test
    void across_subjects_each_subject_keeps_its_own_order() {
        var mixed = Order.acrossSubjects(messages, new Random(1));

        assertThat(mixed).containsExactlyInAnyOrderElementsOf(messages).isNotEqualTo(messages);
        for (var subject : List.of("a", "b", "c")) {
            assertThat(of(mixed, subject)).isEqualTo(of(messages, subject));
        }
    }

    @Test
    void within_a_window_nothing_goes_further_than_the_window_is_long() {
        var mixed = Order.withinWindows(messages, WINDOW, new Random(1));

        assertThat(mixed).containsExactlyInAnyOrderElementsOf(messages).isNotEqualTo(messages);
        for (int place = 0; place < mixed.size(); place++) {
            assertThat(Math.abs(messages.indexOf(mixed.get(place)) - place)).isLessThan(WINDOW);
        }
    }

    @Test
    void the_same_seed_gives_the_same_order() {
        assertThat(Order.acrossSubjects(messages, new Random(7)))
                .isEqualTo(Order.acrossSubjects(messages, new Random(7)));
    }

    private static List<Message> of(List<Message> messages, String subject) {
        return messages.stream()
                .filter(message -> message.subject().equals(subject))
                .toList();
    }

    private static List<Message> messages() {
        var messages = new ArrayList<Message>();
        for (int number = 1; number <= 60; number++) {
            messages.add(Message.of("housing", List.of("a", "b", "c").get(number % 3), "message " + number));
        }
        return messages;
    }
}
