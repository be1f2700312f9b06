package nl.weerthuis.caseflow.nomination;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nl.weerthuis.caseflow.dossier.ProviderCaseView;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases")
@Tag(name = "Nominations", description = "Nominate one by one, by reference or by file (Dutch: aanmelding)")
class NominationResource {

    private final NominateClient nominateClient;
    private final Idempotency idempotency;

    NominationResource(NominateClient nominateClient, Idempotency idempotency) {
        this.nominateClient = nominateClient;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Nominate a client")
    @APIResponseSchema(value = ProviderCaseView.class, responseCode = "201")
    public Response nominate(@NotNull Nomination nomination) {
        return idempotency.once(() -> answer(nominateClient.handle(nomination)));
    }

    private static Response answer(Outcome outcome) {
        if (outcome instanceof Outcome.Opened opened) {
            var view = ProviderCaseView.ofNew(opened.dossier());
            return Created.of("cases/" + view.id(), view, view.version());
        }
        throw Problem.conflict("client-reference-known", ((Outcome.Known) outcome).caseId());
    }
}
