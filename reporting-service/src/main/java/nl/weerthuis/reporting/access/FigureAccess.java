package nl.weerthuis.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** Which figures somebody may see unrounded, and of which contracts the exact performance. Decided here alone. */
@ApplicationScoped
public class FigureAccess {

    private final Caller caller;
    private final OwnMunicipalities municipalities;

    FigureAccess(Caller caller, OwnMunicipalities municipalities) {
        this.caller = caller;
        this.municipalities = municipalities;
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
                FigureScope.ofMunicipalities(caller.region(), municipalities.of(caller.organisation()));
            case "CORPORATION" -> FigureScope.ofCorporation(caller.region(), caller.organisation());
            default -> FigureScope.ofPublic(caller.region());
        };
    }
}
