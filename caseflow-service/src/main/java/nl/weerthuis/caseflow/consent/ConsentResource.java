package nl.weerthuis.caseflow.consent;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/consents")
@Tag(name = "Clients")
class ConsentResource {

    private final RecordConsent recordConsent;
    private final ViewConsents viewConsents;
    private final Idempotency idempotency;

    ConsentResource(RecordConsent recordConsent, ViewConsents viewConsents, Idempotency idempotency) {
        this.recordConsent = recordConsent;
        this.viewConsents = viewConsents;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Record a consent that was given or withdrawn")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response state(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ConsentStatement statement) {
        return idempotency.once(() -> {
            var sheet = recordConsent.handle(new RecordConsent.Command(id, ifMatch, statement));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, PRIVACY_OFFICER})
    @Operation(summary = "View what the client agreed to and when, also what was withdrawn or has ended")
    public Page<ConsentLine> history(
            UUID id,
            @Parameter(description = "Why one who controls looks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    Purpose purpose,
            @Valid @BeanParam Paging paging) {
        return viewConsents.handle(new ViewConsents.Query(id, purpose, paging));
    }
}
