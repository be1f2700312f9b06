package nl.weerthuis.platform.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something of which there is only one by each name. */
@Entity
class ProbeUnique {

    @Id
    private String name;

    ProbeUnique(String name) {
        this.name = name;
    }

    protected ProbeUnique() {}

    String name() {
        return name;
    }
}
