package nl.weerthuis.reporting.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import nl.weerthuis.reporting.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One dictionary for screens, exports and whoever reads the figures. */
@Path("/definitions")
@RolesAllowed({
    Roles.CASE_WORKER,
    Roles.PROVIDER_MANAGER,
    Roles.WMO_CONSULTANT,
    Roles.HOUSING_OFFICER,
    Roles.TABLE_COORDINATOR,
    Roles.TABLE_MEMBER,
    Roles.POLICY_ADVISER,
    Roles.ANALYST,
    Roles.BOARD_MEMBER,
    Roles.PRIVACY_OFFICER,
    Roles.AUDITOR,
    Roles.SYSTEM,
    Roles.CLIENT
})
class DefinitionResource {

    private static final String FILE = "/definitions.json";

    private final List<Definition> definitions;

    DefinitionResource(ObjectMapper json) throws IOException {
        try (var file = DefinitionResource.class.getResourceAsStream(FILE)) {
            this.definitions = List.of(json.readValue(file, Definition[].class));
        }
    }

    @GET
    @Operation(operationId = "readDefinitions", summary = "What every measure means (Dutch: definities)")
    public List<Definition> read() {
        return definitions;
    }
}
