package nl.weerthuis.caseflow.escalation;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/escalations")
@Tag(name = "Escalations", description = "Cases that somebody higher has to answer (Dutch: opschaling)")
class EscalationListResource {

    private final ListEscalations listEscalations;

    EscalationListResource(ListEscalations listEscalations) {
        this.listEscalations = listEscalations;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "List the escalated cases that wait for an answer, the soonest due first")
    public Page<EscalationView> list(
            @Parameter(description = "Only what stands on this level (Dutch: escalatieniveau)") @QueryParam("level")
                    Level level,
            @Valid @BeanParam Paging paging) {
        return listEscalations.handle(level, paging);
    }
}
