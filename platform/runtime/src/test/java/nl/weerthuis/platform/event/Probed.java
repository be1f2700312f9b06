package nl.weerthuis.platform.event;

import java.util.UUID;

@EventType("nl.weerthuis.thing-probed.v1")
record Probed(UUID thingId, int value) implements Event {

    static final String TYPE = "nl.weerthuis.thing-probed.v1";

    @Override
    public Channel channel() {
        return new Channel("probe");
    }

    @Override
    public UUID subject() {
        return thingId;
    }
}
