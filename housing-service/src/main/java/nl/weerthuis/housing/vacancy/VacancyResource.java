package nl.weerthuis.housing.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/dwellings")
class VacancyResource {

    private final AnnounceVacancy announceVacancy;
    private final WithdrawVacancy withdrawVacancy;
    private final ForeseeWithdrawal foreseeWithdrawal;
    private final ListVacancies listVacancies;
    private final Idempotency idempotency;

    VacancyResource(
            AnnounceVacancy announceVacancy,
            WithdrawVacancy withdrawVacancy,
            ForeseeWithdrawal foreseeWithdrawal,
            ListVacancies listVacancies,
            Idempotency idempotency) {
        this.announceVacancy = announceVacancy;
        this.withdrawVacancy = withdrawVacancy;
        this.foreseeWithdrawal = foreseeWithdrawal;
        this.listVacancies = listVacancies;
        this.idempotency = idempotency;
    }

    @Schema(name = "VacancyRequest", description = "A dwelling that becomes free (Dutch: leegstandsmelding)")
    record Announcement(
            @NotNull @Schema(description = "Eligible rent in eurocents a month (Dutch: rekenhuur)")
            Long rentCents,

            @NotNull @Schema(description = "Date from which one can live there (Dutch: beschikbaar per)")
            LocalDate availableOn) {}

    @POST
    @Path("/{id}/vacancies")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Offer a dwelling for this purpose")
    @APIResponse(
            responseCode = "201",
            description = "The dwelling is on offer.",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Response announce(UUID id, @NotNull Announcement body) {
        return idempotency.once(() -> {
            var vacancy = announceVacancy.handle(new AnnounceVacancy.Command(id, body.rentCents(), body.availableOn()));
            return Created.of("dwellings/" + id + "/vacancies", VacancyView.of(vacancy), vacancy.version());
        });
    }

    @GET
    @Path("/{id}/vacancies")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "wmo-consultant", "policy-adviser"})
    @Operation(summary = "List when a dwelling was on offer")
    public List<VacancyView> list(UUID id) {
        return listVacancies.handle(id).stream().map(VacancyView::of).toList();
    }

    @POST
    @Path("/{id}/vacancy-withdrawal")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Take a dwelling back, also from an offer that is under way")
    @APIResponse(
            responseCode = "200",
            description = "The dwelling is no longer on offer.",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Response withdraw(
            UUID id,
            @Parameter(
                            description =
                                    "Hold that was shown to end by it; if another would end, nothing happens (Dutch: reservering)")
                    @QueryParam("endingOffer")
                    UUID endingOffer) {
        return idempotency.once(
                () -> Response.ok(VacancyView.of(withdrawVacancy.handle(new WithdrawVacancy.Command(id, endingOffer))))
                        .build());
    }

    @GET
    @Path("/{id}/vacancy-withdrawal/effect")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Show what the withdrawal of a dwelling would end, before it is done")
    public WithdrawalEffectView foresee(UUID id) {
        return foreseeWithdrawal.handle(id);
    }
}
