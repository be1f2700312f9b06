package nl.weerthuis.caseflow.introduction;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.HOUSING_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/introductions")
@Tag(name = "Introductions", description = "Who may know a person for a while, and what of them (Dutch: introductie)")
@RolesAllowed({HOUSING_OFFICER, SYSTEM, CASE_WORKER, PROVIDER_MANAGER, WMO_CONSULTANT})
class IntroductionResource {

    private final ViewIntroduction viewIntroduction;
    private final ListIntroductions listIntroductions;

    IntroductionResource(ViewIntroduction viewIntroduction, ListIntroductions listIntroductions) {
        this.viewIntroduction = viewIntroduction;
        this.listIntroductions = listIntroductions;
    }

    @GET
    @Operation(summary = "List the introductions that live: whom you may meet now, the first to end first")
    public Page<IntroductionLine> list(@Valid @BeanParam Paging paging) {
        return listIntroductions.handle(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View whom you will meet, while the introduction lives")
    public IntroductionView view(UUID id) {
        return viewIntroduction.handle(id);
    }
}
