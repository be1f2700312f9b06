package nl.weerthuis.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.reporting.sql.Sql;

/** Which municipalities a municipal organisation acts for, as far as it is known here. */
@ApplicationScoped
class OwnMunicipalities {

    private static final String OWN = """
            select unnest(municipality_codes) as municipality_code from organisation
            where organisation_id = ? and kind = 'MUNICIPALITY'
            """;

    private final Sql sql;

    OwnMunicipalities(Sql sql) {
        this.sql = sql;
    }

    List<String> of(UUID organisation) {
        return sql.list(row -> row.text("municipality_code"), OWN, List.of(organisation));
    }
}
