package nl.weerthuis.caseflow.residence;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/residence-history")
@Tag(name = "Origin")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class ResidenceResource {

    @Schema(name = "ResidenceStatement", description = "Where a client stayed (Dutch: opgave van verblijf)")
    record Stated(
            @NotNull @Size(max = 100) @Schema(description = "Periods, in any order (Dutch: perioden)")
            List<@NotNull @Valid Residence> periods) {

        Stated {
            periods = periods == null ? null : new ArrayList<>(periods);
        }
    }

    private final StateResidences stateResidences;
    private final ViewResidences viewResidences;
    private final AdoptOrigin adoptOrigin;
    private final Idempotency idempotency;

    ResidenceResource(
            StateResidences stateResidences,
            ViewResidences viewResidences,
            AdoptOrigin adoptOrigin,
            Idempotency idempotency) {
        this.stateResidences = stateResidences;
        this.viewResidences = viewResidences;
        this.adoptOrigin = adoptOrigin;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "View where a client stayed, and what the rule of origin makes of it")
    public ResidenceHistoryView view(UUID id) {
        return viewResidences.handle(id);
    }

    @PUT
    @Operation(summary = "State where a client stayed; the rule of origin answers, a person decides")
    public ResidenceHistoryView state(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Stated stated) {
        return stateResidences.handle(new StateResidences.Command(id, ifMatch, stated.periods()));
    }

    @POST
    @Path("/adoption")
    @Operation(summary = "Decide that the origin is what the rule found")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response adopt(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(() -> {
            var sheet = adoptOrigin.handle(new AdoptOrigin.Command(id, ifMatch));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
