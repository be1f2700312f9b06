package nl.weerthuis.allocation.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/offers")
@Tag(name = "Offers", description = "A dwelling offered to a case: answer, confirmation, withdrawal")
class OfferResource {

    private final RequestOffer requestOffer;
    private final OfferCommands commands;
    private final ShowOffers showOffers;
    private final Idempotency idempotency;

    OfferResource(RequestOffer requestOffer, OfferCommands commands, ShowOffers showOffers, Idempotency idempotency) {
        this.requestOffer = requestOffer;
        this.commands = commands;
        this.showOffers = showOffers;
        this.idempotency = idempotency;
    }

    @Schema(name = "OfferRequest", description = "An offer to make of a proposal (Dutch: aanbieding)")
    record ToOffer(
            @NotNull @Schema(description = "Proposal (Dutch: voorstel)")
            UUID proposalId,

            @NotNull @Schema(description = "Form of the tenancy (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(
                    description =
                            "For a temporary tenancy, and only for one: why and how long (Dutch: tijdelijke huur)")
            Temporary temporary) {}

    @Schema(name = "Refusal", description = "A client's no (Dutch: weigering)")
    record Refusal(
            @NotNull @Schema(description = "Reason (Dutch: reden)")
            RefusalCode code,

            @Size(max = 2_000) @Schema(description = "Explanation (Dutch: toelichting)")
            String motivation) {}

    @Schema(name = "RefusalJudgement", description = "Judgement of a refusal (Dutch: beoordeling weigering)")
    record RefusalJudgement(
            @NotNull @Schema(description = "Whether it is grounded (Dutch: gegrond)")
            Boolean grounded) {}

    @Schema(name = "Withdrawal", description = "Why an offer does not go on (Dutch: intrekking)")
    record Withdrawal(
            @NotNull @Schema(description = "Reason (Dutch: reden)")
            WithdrawalCode code) {}

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Make an offer of a proposal: asks housing to reserve")
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response offer(@Valid ToOffer request) {
        return idempotency.once(() -> {
            var offer = requestOffer.handle(
                    new RequestOffer.Command(request.proposalId(), request.contractForm(), request.temporary()));
            return Created.of(
                    "offers/" + offer.sheet().id(),
                    showOffers.view(offer),
                    offer.sheet().version());
        });
    }

    @GET
    @RolesAllowed({"table-coordinator", "case-worker", "provider-manager", "housing-officer", "system"})
    @Operation(summary = "List the offers that you may see, newest first")
    public Page<OfferView> list(
            @BeanParam @Valid Paging paging,
            @Parameter(description = "Only offers in this state (Dutch: status)") @QueryParam("status")
                    OfferStatus status,
            @Parameter(description = "Offers of one case, for whoever may know which these are (Dutch: dossier)")
                    @QueryParam("caseId")
                    UUID caseId) {
        return showOffers.handle(
                new ShowOffers.Wanted(Optional.ofNullable(status), Optional.ofNullable(caseId)), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"table-coordinator", "case-worker", "provider-manager", "housing-officer", "system"})
    @Operation(summary = "Show an offer")
    public OfferView show(@PathParam("id") UUID id) {
        return showOffers.one(id);
    }

    @GET
    @Path("/{id}/introduction")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Show the introduction of an offer on your own dwelling, while it lives")
    public IntroductionView introduction(@PathParam("id") UUID id) {
        return showOffers.introduction(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({"table-coordinator", "case-worker", "provider-manager"})
    @Operation(summary = "Accept an offer for the client")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response accept(@PathParam("id") UUID id) {
        return done(() -> commands.accept(id));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({"table-coordinator", "case-worker", "provider-manager"})
    @Operation(summary = "Refuse an offer for the client, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response refuse(@PathParam("id") UUID id, @Valid Refusal refusal) {
        return done(() -> commands.refuse(id, refusal.code(), Optional.ofNullable(refusal.motivation())));
    }

    @POST
    @Path("/{id}/refusal-judgement")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Judge whether a refusal is grounded")
    @APIResponse(
            responseCode = "200",
            description = "Judged",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response judge(@PathParam("id") UUID id, @Valid RefusalJudgement judgement) {
        return done(() -> commands.judgeRefusal(id, judgement.grounded()));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Confirm an accepted offer, once the contract's preconditions are settled")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response confirm(@PathParam("id") UUID id) {
        return done(() -> commands.confirm(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Stop an offer")
    @APIResponse(
            responseCode = "200",
            description = "Stopped",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response withdraw(@PathParam("id") UUID id, @Valid Withdrawal withdrawal) {
        return done(() -> commands.withdraw(id, withdrawal.code()));
    }

    private Response done(Supplier<Offer> command) {
        return idempotency.once(() -> {
            var offer = command.get();
            return Response.ok(showOffers.view(offer))
                    .header("ETag", EntityTags.of(offer.sheet().version()))
                    .build();
        });
    }
}
