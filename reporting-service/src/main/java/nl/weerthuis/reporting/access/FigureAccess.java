package nl.weerthuis.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.reporting.sql.Sql;

/** Which figures somebody may see unrounded, and of which contracts the exact performance. Decided here alone. */
@ApplicationScoped
public class FigureAccess {

    private static final String OWN_MUNICIPALITIES = """
            select unnest(municipality_codes) as municipality_code from organisation
            where organisation_id = ? and kind = 'MUNICIPALITY'
            """;

    private final Caller caller;
    private final Sql sql;

    FigureAccess(Caller caller, Sql sql) {
        this.caller = caller;
        this.sql = sql;
    }

    public String region() {
        return caller.region();
    }

    /** The region whose figures the caller may freeze: its own staff's alone. */
    public String frozenRegion() {
        if (!caller.organisationKind().equals("REGION")) {
            throw Problem.forbidden("forbidden");
        }
        return caller.region();
    }

    /** Of the present caller. */
    public FigureScope scope() {
        return switch (caller.organisationKind()) {
            case "REGION" -> FigureScope.ofRegion(caller.region());
            case "MUNICIPALITY" ->
                FigureScope.ofMunicipalities(
                        caller.region(),
                        sql.list(
                                row -> row.text("municipality_code"),
                                OWN_MUNICIPALITIES,
                                List.of(caller.organisation())));
            case "CORPORATION" -> FigureScope.ofCorporation(caller.region(), caller.organisation());
            default -> FigureScope.ofPublic(caller.region());
        };
    }
}
