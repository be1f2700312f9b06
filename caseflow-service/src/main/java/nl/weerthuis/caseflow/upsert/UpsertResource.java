package nl.weerthuis.caseflow.upsert;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/nominations/_upsert")
@Tag(name = "Nominations")
class UpsertResource {

    private final UpsertNomination upsertNomination;
    private final Idempotency idempotency;

    UpsertResource(UpsertNomination upsertNomination, Idempotency idempotency) {
        this.upsertNomination = upsertNomination;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(
            summary = "Deliver a client record by your own reference: nominate the client, or compare and change",
            description = "A reference that is new opens a case. Of one that is known, nothing changes without"
                    + " If-Match: the answer names what the case says otherwise, and its version. With that version"
                    + " in If-Match, search profile, origin, support, preconditions, consents and answers are taken over as"
                    + " the record says them; who the client is, the facility and the dates are not. The reference"
                    + " stands in the body, because a URL is written down.")
    @APIResponseSchema(value = UpsertView.class, responseCode = "200")
    public Response upsert(@NotNull Nomination nomination, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(
                () -> answer(upsertNomination.handle(new UpsertNomination.Command(nomination, ifMatch))));
    }

    private static Response answer(UpsertNomination.Upserted upserted) {
        var view = upserted.view();
        if (view.result() == UpsertView.Result.CREATED) {
            return Created.of("cases/" + view.caseId(), view, upserted.version());
        }
        var answer = Response.ok(view);
        return upserted.version() == null
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, EntityTags.of(upserted.version()))
                        .build();
    }
}
