package nl.weerthuis.caseflow.dossier;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.casefile.CaseOrder;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.HistoryLine;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases")
@Tag(name = "Cases", description = "The case as its readers see it: list, file, history (Dutch: dossier)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT, AUDITOR, PRIVACY_OFFICER})
class DossierResource {

    private static final String WHY = "Why one who controls looks (Dutch: doel van de inzage)";

    private final ListCases listCases;
    private final ViewCase viewCase;
    private final ViewHistory viewHistory;

    DossierResource(ListCases listCases, ViewCase viewCase, ViewHistory viewHistory) {
        this.listCases = listCases;
        this.viewCase = viewCase;
        this.viewHistory = viewHistory;
    }

    @GET
    @Operation(summary = "List the cases that you may see")
    public Page<CaseLine> list(
            @Parameter(description = "Only cases in this state (Dutch: status)") @QueryParam("state") CaseState state,
            @Parameter(description = "Only cases of this group (Dutch: doelgroep)") @QueryParam("targetGroup")
                    TargetGroup targetGroup,
            @Parameter(description = "Only the case with this reference of the provider's own (Dutch: cliëntkenmerk)")
                    @QueryParam("clientReference")
                    String clientReference,
            @Parameter(
                            description =
                                    "Only cases of which the provider has, or has not, another of the same person (Dutch: vermoedelijk dubbel)")
                    @QueryParam("suspectedDouble")
                    Boolean suspectedDouble,
            @Parameter(
                            description =
                                    "Only cases that are, or are not, escalated; for the provider and the coordinator (Dutch: opgeschaald)")
                    @QueryParam("escalated")
                    Boolean escalated,
            @Parameter(
                            description =
                                    "Who does the case at your organisation: a person, me (also for whom you stand"
                                            + " in), or none (Dutch: behandelaar)")
                    @Size(min = 1, max = 200)
                    @QueryParam("assignee")
                    String assignee,
            @Parameter(description = "In which order; the latest submitted first if nothing is asked (Dutch: volgorde)")
                    @QueryParam("sort")
                    CaseOrder sort,
            @Parameter(description = WHY) @HeaderParam("Purpose") Purpose purpose,
            @Valid @BeanParam Paging paging) {
        return listCases.handle(new ListCases.Query(
                state, targetGroup, clientReference, suspectedDouble, escalated, assignee, sort, paging, purpose));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View a case, as much of it as you may see")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response view(UUID id, @Parameter(description = WHY) @HeaderParam("Purpose") Purpose purpose) {
        var view = viewCase.handle(new ViewCase.Query(id, purpose));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "View what happened to a case")
    public Page<HistoryLine> history(
            UUID id,
            @Parameter(description = WHY) @HeaderParam("Purpose") Purpose purpose,
            @Valid @BeanParam Paging paging) {
        return viewHistory.handle(new ViewHistory.Query(id, paging, purpose));
    }
}
