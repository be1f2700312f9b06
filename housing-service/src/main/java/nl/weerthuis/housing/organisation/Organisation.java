package nl.weerthuis.housing.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A party of the agreement, as allocation registered it. */
@Entity
class Organisation {

    @Id
    private UUID id;

    private String kind;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_municipality", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "municipality_code")
    private Set<String> municipalityCodes = new HashSet<>();

    protected Organisation() {}

    Organisation(UUID id) {
        this.id = id;
    }

    void register(String newKind, Set<String> newMunicipalityCodes) {
        kind = newKind;
        municipalityCodes.retainAll(newMunicipalityCodes);
        municipalityCodes.addAll(newMunicipalityCodes);
    }

    String kind() {
        return kind;
    }

    Set<String> municipalityCodes() {
        return Set.copyOf(municipalityCodes);
    }
}
