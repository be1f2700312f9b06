package nl.weerthuis.caseflow.retention;

import static nl.weerthuis.caseflow.access.Role.AUDITOR;
import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/retention-runs")
@Tag(name = "Retention")
@RolesAllowed({PRIVACY_OFFICER, AUDITOR})
class RetentionRunResource {

    private final ViewRetention viewRetention;

    RetentionRunResource(ViewRetention viewRetention) {
        this.viewRetention = viewRetention;
    }

    @GET
    @Operation(summary = "List what was removed after its term in your region, the latest day first")
    public Page<RetentionRunView> list(@Valid @BeanParam Paging paging) {
        return viewRetention.runs(paging);
    }
}
