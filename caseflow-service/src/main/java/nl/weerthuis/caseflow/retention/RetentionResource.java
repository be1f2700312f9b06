package nl.weerthuis.caseflow.retention;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/retention-rules")
@Tag(name = "Retention", description = "How long what is kept, and what was removed (Dutch: bewaartermijnen)")
class RetentionResource {

    @Schema(name = "RetentionSetting", description = "A term to set from a date on (Dutch: vaststelling bewaartermijn)")
    record Setting(
            @NotNull RecordKind recordKind,

            @NotNull @Min(1) @Max(1200) @Schema(description = "How many months (Dutch: termijn in maanden)")
            Integer months,

            @NotNull RetentionAction action,

            @NotBlank @Size(max = 300) @Schema(description = "Where it stands (Dutch: wettelijke grondslag)")
            String legalSource,

            @NotNull @Schema(description = "From which day on (Dutch: geldig vanaf)")
            LocalDate validFrom) {}

    private final SetRetention setRetention;
    private final ViewRetention viewRetention;
    private final Idempotency idempotency;

    RetentionResource(SetRetention setRetention, ViewRetention viewRetention, Idempotency idempotency) {
        this.setRetention = setRetention;
        this.viewRetention = viewRetention;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({PRIVACY_OFFICER, AUDITOR})
    @Operation(summary = "List how long what is kept in your region, and on which ground")
    public Page<RetentionRuleView> list(@Valid @BeanParam Paging paging) {
        return viewRetention.rules(paging);
    }

    @POST
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(summary = "Set a term for your region from a date on")
    @APIResponseSchema(value = RetentionRuleView.class, responseCode = "201")
    public Response set(@NotNull @Valid Setting setting) {
        return idempotency.once(() -> {
            var view = setRetention.handle(new SetRetention.Command(
                    setting.recordKind(),
                    setting.months(),
                    setting.action(),
                    setting.legalSource(),
                    setting.validFrom()));
            return Created.of("retention-rules/" + view.id(), view, 0);
        });
    }
}
