package nl.weerthuis.caseflow.savedsearch;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/saved-searches")
@Tag(name = "Work")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR, WMO_CONSULTANT})
class SavedSearchResource {

    @Schema(name = "SearchToKeep", description = "A search to keep (Dutch: te bewaren zoekopdracht)")
    record Wanted(
            @NotBlank @Size(max = 60) @Schema(description = "Its name (Dutch: naam)")
            String name,

            @NotNull @Valid SearchFilter filter,

            @Schema(description = "Whether colleagues see it too (Dutch: delen)")
            boolean shared) {

        KeepSearch.Command command() {
            return new KeepSearch.Command(name.strip(), filter, shared);
        }
    }

    private final KeepSearch keepSearch;
    private final ListSearches listSearches;
    private final Idempotency idempotency;

    SavedSearchResource(KeepSearch keepSearch, ListSearches listSearches, Idempotency idempotency) {
        this.keepSearch = keepSearch;
        this.listSearches = listSearches;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "List your searches and those that colleagues share")
    public Page<SavedSearchView> list(@Valid @BeanParam Paging paging) {
        return listSearches.handle(paging);
    }

    @POST
    @Operation(summary = "Keep a search")
    @APIResponseSchema(value = SavedSearchView.class, responseCode = "201")
    public Response keep(@NotNull @Valid Wanted wanted) {
        return idempotency.once(() -> {
            var view = keepSearch.handle(wanted.command());
            return Created.of("saved-searches/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Keep a search otherwise: your own, or one that is shared")
    @APIResponseSchema(value = SavedSearchView.class, responseCode = "200")
    public Response change(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Wanted wanted) {
        var view = keepSearch.change(id, ifMatch, wanted.command());
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a search: your own, or one that is shared. Kept once more with PUT, it is back")
    public void forget(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        keepSearch.forget(id, ifMatch);
    }
}
