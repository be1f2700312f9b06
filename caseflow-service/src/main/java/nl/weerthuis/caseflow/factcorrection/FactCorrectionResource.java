package nl.weerthuis.caseflow.factcorrection;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/corrections")
@Tag(name = "Cases")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
class FactCorrectionResource {

    @Schema(
            name = "CaseCorrection",
            description = "How it should have been said; what is absent stays as it is (Dutch: verbetering)")
    record Correcting(
            @Valid Identity client,
            TargetGroup targetGroup,

            @WithinYears(before = 5, after = 3) @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
            LocalDate readyOn,

            @NotBlank @Size(max = 2000) @Schema(description = "Why it is corrected (Dutch: reden)")
            String reason) {

        @Override
        public String toString() {
            return "Correcting[hidden]";
        }
    }

    private final CorrectFacts correctFacts;
    private final ViewFactCorrections viewFactCorrections;
    private final Idempotency idempotency;

    FactCorrectionResource(
            CorrectFacts correctFacts, ViewFactCorrections viewFactCorrections, Idempotency idempotency) {
        this.correctFacts = correctFacts;
        this.viewFactCorrections = viewFactCorrections;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            summary = "View what was corrected in a case: what it was, what it is, by whom and why; the latest first")
    public Page<FactCorrectionView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewFactCorrections.handle(id, paging);
    }

    @POST
    @Operation(
            summary = "Correct what the nomination said of the client or the case",
            description =
                    "The waiting date stays. A corrected name, birth date or number makes the region look anew for "
                            + "doubles; a corrected group is what others count from then on. Needs the version that was seen.")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response correct(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Correcting correcting) {
        return idempotency.once(() -> {
            var sheet = correctFacts.handle(new CorrectFacts.Command(
                    id,
                    ifMatch,
                    correcting.client(),
                    correcting.targetGroup(),
                    correcting.readyOn(),
                    correcting.reason()));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
