package nl.weerthuis.allocation.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What everybody in the region may know. No client stands behind any of these. */
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

    /** What counted counts otherwise: as stated here, or not at all. */
    @EventType("nl.weerthuis.realisation-corrected.v1")
    record RealisationCorrected(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            boolean counts,
            LocalDate correctedOn)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return realisationId;
        }
    }

    /**
     * Without roles, all access. Subject of the event is the withdrawal, which is no part of what is said; {@code person}
     * is the subject of the tokens that are no longer believed.
     */
    @EventType("nl.weerthuis.access-withdrawn.v1")
    record AccessWithdrawn(
            @JsonIgnore UUID withdrawalId,
            @JsonProperty("subject") String person,
            UUID organisationId,
            List<String> roles,
            LocalDate withdrawnOn)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return withdrawalId;
        }
    }

    /** All that was withdrawn from the person at this organisation counts again. */
    @EventType("nl.weerthuis.access-restored.v1")
    record AccessRestored(
            @JsonIgnore UUID withdrawalId,
            @JsonProperty("subject") String person,
            UUID organisationId,
            List<String> roles,
            LocalDate restoredOn)
            implements RegionEvent {

        @Override
        public UUID subject() {
            return withdrawalId;
        }
    }
}
