package nl.weerthuis.caseflow.hold;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}")
@Tag(name = "Terms")
class HoldResource {

    @Schema(name = "CaseParking", description = "Parks a case until a date (Dutch: aanhouding)")
    record Parking(
            @NotNull HoldReason reason,

            @NotNull @Schema(description = "Last day (Dutch: aangehouden tot en met)")
            LocalDate until) {}

    private final ParkCase parkCase;
    private final ResumeCase resumeCase;
    private final ViewClock viewClock;
    private final Idempotency idempotency;

    HoldResource(ParkCase parkCase, ResumeCase resumeCase, ViewClock viewClock, Idempotency idempotency) {
        this.parkCase = parkCase;
        this.resumeCase = resumeCase;
        this.viewClock = viewClock;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/terms")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT, AUDITOR, PRIVACY_OFFICER})
    @Operation(summary = "View the terms of a case, and what stopped its clock")
    public CaseClock view(
            UUID id,
            @Parameter(description = "Why one who controls looks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    Purpose purpose) {
        return viewClock.handle(new ViewClock.Query(id, purpose));
    }

    @POST
    @Path("/holds")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "Park a case until a date; no dwelling is offered meanwhile")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response park(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Parking parking) {
        return answer(() -> parkCase.handle(new ParkCase.Command(id, ifMatch, parking.reason(), parking.until())));
    }

    @POST
    @Path("/resumption")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "Let a parked case go on before its date")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response resume(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(() -> resumeCase.handle(new ResumeCase.Command(id, ifMatch)));
    }

    private Response answer(Supplier<CaseSheet> command) {
        return idempotency.once(() -> {
            var sheet = command.get();
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
