package nl.weerthuis.caseflow.draft;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/expectations/{id}/draft")
@Tag(name = "Drafts")
class ExpectedDraftResource {

    private final BeginDraft beginDraft;
    private final Idempotency idempotency;
    private final HttpHeaders headers;

    ExpectedDraftResource(BeginDraft beginDraft, Idempotency idempotency, HttpHeaders headers) {
        this.beginDraft = beginDraft;
        this.idempotency = idempotency;
        this.headers = headers;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Begin the nomination of a client who was expected")
    @APIResponseSchema(value = DraftView.class, responseCode = "201")
    public Response begin(UUID id) {
        return idempotency.once(() -> {
            var view = beginDraft.ofExpectation(id, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return Created.of("drafts/" + view.id(), view.withoutContent(), view.version());
        });
    }
}
