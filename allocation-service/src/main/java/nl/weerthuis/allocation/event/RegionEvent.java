package nl.weerthuis.allocation.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What everybody in the region may know. No person stands behind any of these. */
public sealed interface RegionEvent extends Event {

    Channel CHANNEL = new Channel("allocation-region");

    @Override
    default Channel channel() {
        return CHANNEL;
    }

    @EventType("nl.weerthuis.organisation-registered.v1")
    record OrganisationRegistered(
            UUID organisationId, OrganisationKind kind, String name, List<String> municipalityCodes, boolean signatory)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return organisationId;
        }
    }

    @EventType("nl.weerthuis.agreement-adopted.v1")
    record AgreementAdopted(
            UUID agreementId,
            String region,
            int version,
            LocalDate validFrom,
            LocalDate validUntil,
            List<String> municipalityCodes,
            List<UUID> partyIds,
            List<String> targetGroups)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return agreementId;
        }
    }

    /** The subject is the parameter set; it is no part of what is said. */
    @EventType("nl.weerthuis.parameters-set.v1")
    record ParametersSet(
            @JsonIgnore UUID parameterSetId, String region, LocalDate validFrom, Map<String, Object> parameters)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return parameterSetId;
        }
    }

    @EventType("nl.weerthuis.realisation-counted.v1")
    record RealisationCounted(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            LocalDate countedOn)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return realisationId;
        }
    }
}
