package nl.weerthuis.caseflow.client;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/_search")
@Tag(name = "Clients", description = "The person: search, consent, export, correction, erasure (Dutch: cliënt)")
class ClientResource {

    @Schema(
            name = "ClientSearch",
            description = "Whom to find; in the body, because a URL is written down (Dutch: zoekvraag)")
    record Search(@NotNull Bsn bsn) {}

    @Schema(
            name = "ClientsFound",
            description = "The cases of your organisation with this number (Dutch: gevonden dossiers)")
    record Found(
            @Schema(description = "Ids of the cases (Dutch: dossiernummers)")
            List<UUID> caseIds) {}

    private final FindClient findClient;
    private final Idempotency idempotency;

    ClientResource(FindClient findClient, Idempotency idempotency) {
        this.findClient = findClient;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Find the cases of your own client by BSN")
    @APIResponseSchema(value = Found.class, responseCode = "200")
    public Response search(@NotNull Search search) {
        return idempotency.once(
                () -> Response.ok(new Found(findClient.handle(search.bsn()))).build());
    }
}
