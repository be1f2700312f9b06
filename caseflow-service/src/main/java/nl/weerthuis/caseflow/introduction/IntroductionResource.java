package nl.weerthuis.caseflow.introduction;

import static nl.weerthuis.caseflow.access.Role.HOUSING_OFFICER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/introductions")
@Tag(name = "Introductions")
class IntroductionResource {

    private final ViewIntroduction viewIntroduction;

    IntroductionResource(ViewIntroduction viewIntroduction) {
        this.viewIntroduction = viewIntroduction;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({HOUSING_OFFICER, SYSTEM})
    @Operation(summary = "View whom you will meet, while the introduction lives")
    public IntroductionView view(UUID id) {
        return viewIntroduction.handle(id);
    }
}
