package nl.weerthuis.caseflow.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What a case needs of a dwelling; on a channel that only allocation reads, because exclusions tell of danger. */
@EventType("nl.weerthuis.search-profile-changed.v1")
public record SearchProfileChanged(
        UUID caseId,
        String protectionLevel,
        int rooms,
        String rentClass,
        int householdSize,
        String ageBand,
        boolean stepFree,
        List<String> areas,
        List<String> exclusions,
        LocalDate changedOn)
        implements Event {

    @Override
    public Channel channel() {
        return new Channel("caseflow-matching");
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
