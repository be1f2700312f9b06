package nl.weerthuis.allocation.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/access-withdrawals")
@Tag(name = "Access", description = "Access that ends before its token does")
class AccessWithdrawalResource {

    private final WithdrawAccess withdrawAccess;
    private final RestoreAccess restoreAccess;
    private final ListWithdrawals listWithdrawals;
    private final Idempotency idempotency;

    AccessWithdrawalResource(
            WithdrawAccess withdrawAccess,
            RestoreAccess restoreAccess,
            ListWithdrawals listWithdrawals,
            Idempotency idempotency) {
        this.withdrawAccess = withdrawAccess;
        this.restoreAccess = restoreAccess;
        this.listWithdrawals = listWithdrawals;
        this.idempotency = idempotency;
    }

    @Schema(name = "AccessToWithdraw", description = "Access to end (Dutch: in te trekken toegang)")
    record ToWithdraw(
            @NotBlank @Size(max = 200) @Schema(description = "Whose: the claim sub of the tokens (Dutch: gebruiker)")
            String subject,

            @NotNull @Schema(description = "Where: the claim org of the tokens (Dutch: organisatie)")
            UUID organisationId,

            @Size(max = 20) @Schema(description = "Roles to end; none means all access (Dutch: rollen)")
            List<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,39}") String> roles,

            @NotNull @Schema(description = "Why (Dutch: reden)")
            ReasonCode reasonCode) {

        WithdrawAccess.Command command() {
            return new WithdrawAccess.Command(
                    subject, organisationId, Objects.requireNonNullElse(roles, List.of()), reasonCode);
        }
    }

    @POST
    @RolesAllowed({"table-coordinator", "operator", "provider-manager"})
    @Operation(summary = "End somebody's access at once, at your own organisation or at one of your region")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = AccessWithdrawalView.class)))
    public Response withdraw(@Valid ToWithdraw request) {
        return idempotency.once(() -> {
            var withdrawal = withdrawAccess.handle(request.command());
            return Created.of(
                    "access-withdrawals/" + withdrawal.id(), AccessWithdrawalView.of(withdrawal), withdrawal.version());
        });
    }

    @GET
    @RolesAllowed({"table-coordinator", "operator", "provider-manager"})
    @Operation(summary = "List what was withdrawn, newest first; also what was given back")
    public Page<AccessWithdrawalView> list(@BeanParam @Valid Paging paging) {
        return listWithdrawals.handle(paging);
    }

    @POST
    @Path("/{id}/restoration")
    @RolesAllowed({"table-coordinator", "operator", "provider-manager"})
    @Operation(summary = "Give access back; what the region withdrew only the region restores")
    @APIResponse(
            responseCode = "200",
            description = "Given back",
            content = @Content(schema = @Schema(implementation = AccessWithdrawalView.class)))
    public Response restore(@PathParam("id") UUID id) {
        return idempotency.once(() -> {
            var withdrawal = restoreAccess.handle(id);
            return Response.ok(AccessWithdrawalView.of(withdrawal))
                    .header("ETag", EntityTags.of(withdrawal.version()))
                    .build();
        });
    }
}
