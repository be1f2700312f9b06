package nl.weerthuis.caseflow.correction;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/correction-requests")
@Tag(name = "Clients")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
class CorrectionResource {

    @Schema(name = "CorrectionRequest", description = "What a client says is wrong (Dutch: verzoek tot verbetering)")
    record Request(
            @NotNull CorrectionSubject concerns,

            @NotBlank @Size(max = 4000) @Schema(description = "What the client asks (Dutch: verzoek)")
            String wish,

            @NotInFuture @Schema(description = "When it came in; without it, today (Dutch: ontvangen op)")
            LocalDate receivedOn) {}

    private final RequestCorrection requestCorrection;
    private final ViewCorrections viewCorrections;
    private final Idempotency idempotency;

    CorrectionResource(RequestCorrection requestCorrection, ViewCorrections viewCorrections, Idempotency idempotency) {
        this.requestCorrection = requestCorrection;
        this.viewCorrections = viewCorrections;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Record that a client asks to correct something; it is answered within the term")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
    public Response request(UUID id, @NotNull @Valid Request request) {
        return idempotency.once(() -> {
            var view = requestCorrection.handle(
                    new RequestCorrection.Command(id, request.concerns(), request.wish(), request.receivedOn()));
            return Created.of("correction-requests/" + view.id(), view, 0);
        });
    }

    @GET
    @Operation(summary = "View what a client asked to correct, and the answers")
    public Page<CorrectionView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewCorrections.handle(id, paging);
    }
}
