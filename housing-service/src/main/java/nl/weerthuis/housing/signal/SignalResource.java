package nl.weerthuis.housing.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes wrong in homes, and what the landlord does about it. */
@Path("/tenancy-signals")
@Tag(name = "Tenancy Signal", description = "Arrears and nuisance, from the corporation to who can help and back")
class SignalResource {

    private final FindSignals findSignals;
    private final WarnTenant warnTenant;
    private final TellParty tellParty;
    private final CloseSignal closeSignal;
    private final Idempotency idempotency;

    SignalResource(
            FindSignals findSignals,
            WarnTenant warnTenant,
            TellParty tellParty,
            CloseSignal closeSignal,
            Idempotency idempotency) {
        this.findSignals = findSignals;
        this.warnTenant = warnTenant;
        this.tellParty = tellParty;
        this.closeSignal = closeSignal;
        this.idempotency = idempotency;
    }

    @Schema(name = "SignalWarningRequest", description = "The next step of the ladder (Dutch: waarschuwing)")
    record Warning(@NotNull WarningStep step) {}

    @Schema(name = "SignalNoticeRequest", description = "Somebody was told (Dutch: melding)")
    record Notice(
            @NotNull ToldParty party,

            @NotNull Contact contact,

            @NotNull @Schema(description = "When (Dutch: ingelicht op)")
            LocalDate toldOn) {}

    @Schema(name = "SignalClosing", description = "What came of it (Dutch: afsluiting)")
    record Closing(@NotNull SignalOutcome outcome) {}

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(
            summary = "List what goes wrong in homes, by the day on which it must be answered",
            description = "With overdue=true only what should have been answered by now.")
    public Page<SignalView> list(
            @Parameter(description = "Only signals in this state (Dutch: stand)") @QueryParam("state")
                    SignalState state,
            @Parameter(description = "Only signals of this kind (Dutch: soort)") @QueryParam("kind") SignalKind kind,
            @Parameter(description = "Only signals of this tenancy (Dutch: huurovereenkomst)") @QueryParam("tenancyId")
                    UUID tenancyId,
            @Parameter(description = "Only what should have been answered by now (Dutch: te laat)")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    boolean overdue,
            @Valid @BeanParam Paging paging) {
        return findSignals.handle(new FindSignals.Query(state, kind, tenancyId, overdue, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "Show a signal, the warnings that were given and who was told")
    public SignalFileView show(UUID id) {
        return findSignals.require(id);
    }

    @POST
    @Path("/{id}/warnings")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Give the tenant the next warning of the ladder; those who support the tenant are asked anew")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response warn(UUID id, @NotNull Warning body) {
        return once(() -> warnTenant.handle(new WarnTenant.Command(id, body.step())));
    }

    @POST
    @Path("/{id}/notices")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Keep that somebody was told of a signal, how and when")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response tell(UUID id, @NotNull Notice body) {
        return once(() -> tellParty.handle(new TellParty.Command(id, body.party(), body.contact(), body.toldOn())));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Close a signal with what came of it")
    @APIResponseSchema(value = SignalView.class, responseCode = "200")
    public Response close(UUID id, @NotNull Closing body) {
        return once(() -> closeSignal.handle(new CloseSignal.Command(id, body.outcome())));
    }

    private Response once(Supplier<TenancySignal> command) {
        return idempotency.once(() -> {
            var signal = findSignals.view(command.get());
            return Response.ok(signal)
                    .header(HttpHeaders.ETAG, EntityTags.of(signal.version()))
                    .build();
        });
    }
}
