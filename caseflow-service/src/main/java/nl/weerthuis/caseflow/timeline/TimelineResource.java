package nl.weerthuis.caseflow.timeline;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/timeline")
@Tag(name = "Cases")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT, AUDITOR, PRIVACY_OFFICER})
class TimelineResource {

    private final ViewTimeline viewTimeline;

    TimelineResource(ViewTimeline viewTimeline) {
        this.viewTimeline = viewTimeline;
    }

    @GET
    @Operation(summary = "Read what happened to a case, in sentences (Dutch, or English by Accept-Language)")
    public Page<TimelineEntry> view(
            UUID id,
            @Parameter(description = "Why one who controls looks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    Purpose purpose,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid @BeanParam Paging paging) {
        return viewTimeline.handle(new ViewTimeline.Query(id, paging, purpose, language));
    }
}
