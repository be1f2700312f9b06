package nl.weerthuis.allocation.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.allocation.event.RegionEvent.OrganisationRegistered;

/** A party in the region. The register is open: having signed the agreement is an attribute, not a condition. */
@Entity
class Organisation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;

    @Column(name = "kvk_number")
    private String kvkNumber;

    private List<String> municipalityCodes;
    private boolean signatory;
    private String region;
    private Instant registeredAt;

    protected Organisation() {}

    Organisation(UUID id, RegisterOrganisation.Command registration, String region, Instant registeredAt) {
        this.id = id;
        this.kind = registration.kind();
        this.name = registration.name();
        this.kvkNumber = registration.kvkNumber();
        this.municipalityCodes = AreaCode.listOf(registration.municipalityCodes());
        this.signatory = registration.signatory();
        this.region = region;
        this.registeredAt = registeredAt;
    }

    OrganisationRegistered registered() {
        return new OrganisationRegistered(id, kind, name, municipalityCodes, signatory);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    OrganisationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String kvkNumber() {
        return kvkNumber;
    }

    List<String> municipalityCodes() {
        return List.copyOf(municipalityCodes);
    }

    /** Nobody knows it of some that were registered before regions were kept. */
    Optional<String> region() {
        return Optional.ofNullable(region);
    }

    boolean signatory() {
        return signatory;
    }
}
