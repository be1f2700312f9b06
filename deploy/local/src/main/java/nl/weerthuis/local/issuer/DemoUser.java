package nl.weerthuis.local.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** Somebody who can log in to the demonstration. Invented, and the secret is public. */
public record DemoUser(
        @JsonProperty("user") String user,
        @JsonProperty("name") String name,
        @JsonProperty("secret") String secret,
        @JsonProperty("organisation") UUID organisation,
        @JsonProperty("organisationKind") String organisationKind,
        @JsonProperty("organisationName") String organisationName,
        @JsonProperty("roles") List<String> roles) {
    public DemoUser {
        roles = List.copyOf(roles);
    }
}
