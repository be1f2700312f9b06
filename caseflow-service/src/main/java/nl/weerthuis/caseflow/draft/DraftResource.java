package nl.weerthuis.caseflow.draft;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.dossier.ProviderCaseView;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/drafts")
@Tag(name = "Drafts", description = "A nomination in the making that says what is missing (Dutch: concept)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class DraftResource {

    private final BeginDraft beginDraft;
    private final ChangeDraft changeDraft;
    private final SubmitDraft submitDraft;
    private final DiscardDraft discardDraft;
    private final ViewDrafts viewDrafts;
    private final Idempotency idempotency;
    private final HttpHeaders headers;

    DraftResource(
            BeginDraft beginDraft,
            ChangeDraft changeDraft,
            SubmitDraft submitDraft,
            DiscardDraft discardDraft,
            ViewDrafts viewDrafts,
            Idempotency idempotency,
            HttpHeaders headers) {
        this.beginDraft = beginDraft;
        this.changeDraft = changeDraft;
        this.submitDraft = submitDraft;
        this.discardDraft = discardDraft;
        this.viewDrafts = viewDrafts;
        this.idempotency = idempotency;
        this.headers = headers;
    }

    @POST
    @Operation(summary = "Begin a nomination with as little as you know")
    @APIResponseSchema(value = DraftView.class, responseCode = "201")
    public Response begin(@NotNull @Valid DraftContent content) {
        return idempotency.once(() -> created(beginDraft.handle(content, language())));
    }

    @GET
    @Operation(summary = "List the drafts of your organisation, the last changed first")
    public Page<DraftLine> list(
            @Parameter(description = "Only drafts in this state (Dutch: status)")
                    @QueryParam("state")
                    @DefaultValue("OPEN")
                    DraftState state,
            @Valid @BeanParam Paging paging) {
        return viewDrafts.handle(state, paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View a draft and everything that it still misses")
    @APIResponseSchema(value = DraftView.class, responseCode = "200")
    public Response view(UUID id) {
        return answer(viewDrafts.one(id, language()));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Write a draft anew")
    @APIResponseSchema(value = DraftView.class, responseCode = "200")
    public Response change(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid DraftContent content) {
        return answer(changeDraft.handle(new ChangeDraft.Command(id, ifMatch, content, language())));
    }

    @POST
    @Path("/{id}/submission")
    @Operation(summary = "Nominate the client of a draft that misses nothing")
    @APIResponseSchema(value = ProviderCaseView.class, responseCode = "201")
    public Response submit(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return idempotency.once(() -> {
            var view = ProviderCaseView.ofNew(submitDraft.handle(new SubmitDraft.Command(id, ifMatch)));
            return Created.of("cases/" + view.id(), view, view.version());
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Throw a draft away for good")
    public void discard(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        discardDraft.handle(new DiscardDraft.Command(id, ifMatch));
    }

    private String language() {
        return headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Response created(DraftView view) {
        // The answer is kept for a repeated request, where no erasure would find what is in the draft.
        return Created.of("drafts/" + view.id(), view.withoutContent(), view.version());
    }

    private static Response answer(DraftView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
