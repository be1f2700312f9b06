package nl.weerthuis.caseflow.term;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/terms")
@Tag(name = "Terms", description = "What is late or stands still, and what waits until a date (Dutch: termijnen)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
class TermResource {

    private final ListTerms listTerms;

    TermResource(ListTerms listTerms) {
        this.listTerms = listTerms;
    }

    @GET
    @Operation(
            summary = "List what is running, overdue or stalled, the longest overdue first",
            description = "The table hears of what another party is late with only after that party's days of grace "
                    + "(parameter TERM_GRACE_DAYS); stalled is a case to which nothing happened for so many working "
                    + "days (parameter STALLED_AFTER_DAYS).")
    public Page<LateTermView> list(
            @Parameter(description = "Late, or without movement (Dutch: soort)")
                    @QueryParam("kind")
                    @DefaultValue("OVERDUE")
                    LateFilter.Kind kind,
            @Parameter(description = "Only terms of this party (Dutch: partij)") @QueryParam("party") Party party,
            @Valid @BeanParam Paging paging) {
        return listTerms.handle(new ListTerms.Query(kind, party, paging));
    }
}
