package nl.weerthuis.housing.event;

import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;

/** A fact that housing states. All of them travel on one channel; each feature has its own sealed family. */
public interface HousingEvent extends Event {

    Channel HOUSING = new Channel("housing");

    @Override
    default Channel channel() {
        return HOUSING;
    }
}
