package nl.weerthuis.platform.event;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever lies in a topic: it is an event, or it is said to be none. */
class EventJsonFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void a_message_is_an_event_or_unreadable(byte[] message) {
        try {
            var event = EventJson.parse(EventJson.decoded(message));
            EventJson.read(event.data(), Probed.class);
        } catch (UnreadableEvent said) {
            // As it should be.
        }
    }
}
