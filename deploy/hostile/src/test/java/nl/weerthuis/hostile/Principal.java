package nl.weerthuis.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who asks. They may do much, because what is refused at the door tests only the door. */
enum Principal {
    REGION(List.of("table-coordinator", "operator", "analyst", "policy-adviser"), "0034", "0995"),
    PROVIDER(List.of("case-worker", "provider-manager", "privacy-officer")),
    CORPORATION(List.of("housing-officer"), "0995"),
    MUNICIPALITY(List.of("wmo-consultant", "policy-adviser"), "0995");

    static final String REGION_NAME = "flevoland";

    private final UUID id = UUID.nameUUIDFromBytes(("hostile-" + name()).getBytes(StandardCharsets.UTF_8));
    private final List<String> roles;
    private final List<String> municipalities;

    Principal(List<String> roles, String... municipalities) {
        this.roles = roles;
        this.municipalities = List.of(municipalities);
    }

    UUID id() {
        return id;
    }

    Map<String, Object> claims() {
        return Map.of(
                "sub",
                "hostile-" + name().toLowerCase(java.util.Locale.ROOT),
                "org",
                id,
                "org_kind",
                name(),
                "region",
                REGION_NAME,
                "roles",
                roles,
                "expires_in",
                7_200);
    }

    Map<String, Object> registration() {
        return Map.of(
                "id",
                id,
                "kind",
                name(),
                "name",
                "Vijandig " + name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT),
                "municipalityCodes",
                municipalities,
                "signatory",
                true);
    }
}
