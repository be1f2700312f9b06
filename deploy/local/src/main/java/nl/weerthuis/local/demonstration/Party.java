package nl.weerthuis.local.demonstration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** An organisation of the demonstration. Only the municipalities exist. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        @JsonProperty("key") String key,
        @JsonProperty("id") UUID id,
        @JsonProperty("kind") String kind,
        @JsonProperty("name") String name,
        @JsonProperty("kvkNumber") String kvkNumber,
        @JsonProperty("municipalityCodes") List<String> municipalityCodes,
        @JsonProperty("signatory") boolean signatory,
        @JsonProperty("targetGroups") List<String> targetGroups) {
    public Party {
        municipalityCodes = List.copyOf(municipalityCodes);
        targetGroups = targetGroups == null ? List.of() : List.copyOf(targetGroups);
    }
}
