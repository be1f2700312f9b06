package nl.weerthuis.housing.code;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The code lists that housing holds messages against. */
@Path("/vera/codes")
class CodeResource {

    private final CodeLists lists;

    CodeResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "wmo-consultant", "policy-adviser"})
    @Operation(
            summary = "List VERA's codes and the days between which they hold",
            description = "Referentiedata of Aedes, as loaded with this release (CC0). With `on`, only the codes that"
                    + " hold on that day. A code that is not listed is kept and flagged in a delivery, never refused.")
    public Page<VeraCode> list(
            @Parameter(description = "Only codes of this list (Dutch: soort)", example = "EENHEIDSTATUS")
                    @QueryParam("list")
                    @Size(max = 64)
                    String list,
            @Parameter(description = "Only codes that hold on this day (Dutch: peildatum)") @QueryParam("on")
                    LocalDate on,
            @Valid @BeanParam Paging paging) {
        var found = lists.of(list, on);
        var items =
                found.stream().skip(paging.offset()).limit(paging.pageSize()).toList();
        return Page.of(items, paging, found.size());
    }
}
