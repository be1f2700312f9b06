package nl.weerthuis.caseflow.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** A party of the region, as allocation registered it. */
@Entity
class Organisation {

    @Id
    private UUID id;

    private String kind;
    private String name;
    private List<String> municipalityCodes;

    Organisation() {}

    Organisation(UUID id) {
        this.id = id;
    }

    void registeredAs(String kind, String name, List<String> municipalityCodes) {
        this.kind = kind;
        this.name = name;
        this.municipalityCodes = municipalityCodes == null ? List.of() : List.copyOf(municipalityCodes);
    }

    String name() {
        return name;
    }

    List<String> municipalityCodes() {
        return List.copyOf(municipalityCodes);
    }

    boolean isRegion() {
        return kind.equals("REGION");
    }

    boolean isProvider() {
        return kind.equals("PROVIDER");
    }

    boolean isMunicipality() {
        return kind.equals("MUNICIPALITY");
    }
}
