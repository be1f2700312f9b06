package nl.weerthuis.caseflow.namedcontact;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/named-contacts")
@Tag(name = "Access")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
class NamedContactResource {

    @Schema(name = "NamedContactNaming", description = "Who is named (Dutch: aanwijzing van een vaste contactpersoon)")
    record Naming(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "Person, as the identity provider names them (Dutch: medewerker)")
            String subject) {}

    private final NameContact nameContact;
    private final ViewNamedContacts viewNamedContacts;

    NamedContactResource(NameContact nameContact, ViewNamedContacts viewNamedContacts) {
        this.nameContact = nameContact;
        this.viewNamedContacts = viewNamedContacts;
    }

    @GET
    @Operation(summary = "View who was named at receiving parties for a protected case, the last named first")
    public Page<NamedContactView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewNamedContacts.handle(new ViewNamedContacts.Query(id, paging));
    }

    @PUT
    @Path("/{organisationId}")
    @Operation(
            summary = "Name the one person at a receiving party who may know of a protected case",
            description = "A municipality, or a provider that takes over, knows of a protected case through this person"
                    + " alone; as long as nobody is named, not at all. Whoever was named there before may no more.")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response name(
            UUID id,
            UUID organisationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Naming naming) {
        return answer(nameContact.handle(new NameContact.Command(id, ifMatch, organisationId, naming.subject())));
    }

    @DELETE
    @Path("/{organisationId}")
    @Operation(summary = "Name nobody at a receiving party any more; who was named stays written")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response end(UUID id, UUID organisationId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(nameContact.end(id, ifMatch, organisationId));
    }

    private static Response answer(CaseSheet sheet) {
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
