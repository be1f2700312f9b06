package nl.weerthuis.caseflow.importjob;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.NominationFile;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports")
@Tag(name = "Nominations")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class ImportJobResource {

    private static final String LOCATION = "/v1/imports/%s";

    private final ReceiveImport receiveImport;
    private final AcceptImport acceptImport;
    private final DecideImport decideImport;
    private final ViewImports viewImports;
    private final Idempotency idempotency;

    ImportJobResource(
            ReceiveImport receiveImport,
            AcceptImport acceptImport,
            DecideImport decideImport,
            ViewImports viewImports,
            Idempotency idempotency) {
        this.receiveImport = receiveImport;
        this.acceptImport = acceptImport;
        this.decideImport = decideImport;
        this.viewImports = viewImports;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({NominationFile.CSV, NominationFile.XLSX, NominationFile.NDJSON})
    @LargeBody(streamed = true)
    @Operation(
            summary = "Send a large file of nominations, to be worked off later",
            description = "The same columns as /cases/imports, or one nomination as for /cases per line in"
                    + " application/x-ndjson; CSV and NDJSON up to 200 MB. First every line is checked, then the"
                    + " new clients are nominated. When the file makes more new cases than the region's threshold, it"
                    + " waits for a person of your organisation to confirm it. Clients who were nominated before do"
                    + " not change; what the file says differently is reported per line. The lines are kept encrypted"
                    + " and thrown away one by one as they are worked off.")
    @APIResponseSchema(value = ImportJobView.class, responseCode = "202")
    public Response receive(
            @NotNull InputStream content,
            @Parameter(description = "Only check, and change nothing (Dutch: proefdraaien)")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers) {
        var order = new ImportJob.Order(dryRun, language(headers));
        var received = receiveImport.handle(
                new ReceiveImport.Command(content, headers.getMediaType().toString(), order));
        var accepted = new boolean[1];
        try {
            return idempotency.once(() -> {
                var view = acceptImport.handle(received);
                accepted[0] = true;
                return Response.accepted(view)
                        .header(HttpHeaders.LOCATION, LOCATION.formatted(view.id()))
                        .build();
            });
        } finally {
            // The answer of an earlier request was given again: then its file is the one that counts.
            if (!accepted[0]) {
                receiveImport.discard(received.id());
            }
        }
    }

    @GET
    @Operation(summary = "List your large imports, the latest first")
    public Page<ImportJobView> list(@Valid @BeanParam Paging paging) {
        return viewImports.list(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View where a large import stands")
    public ImportJobView view(UUID id) {
        return viewImports.view(id);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(summary = "List what became of the lines of a large import")
    public Page<ImportLineView> lines(
            UUID id,
            @Parameter(description = "Only lines of which this came (Dutch: uitkomst)") @QueryParam("outcome")
                    LineOutcome outcome,
            @Parameter(description = "Only lines after this one (Dutch: na regel)")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Valid @BeanParam Paging paging) {
        return viewImports.lines(id, outcome, after, paging);
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Confirm as a person that a file with many changes is the right one")
    @APIResponseSchema(value = ImportJobView.class, responseCode = "200")
    public Response confirm(UUID id) {
        return idempotency.once(() -> Response.ok(decideImport.confirm(id)).build());
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Stop a large import; what was nominated by then stays")
    @APIResponseSchema(value = ImportJobView.class, responseCode = "200")
    public Response cancel(UUID id) {
        return idempotency.once(() -> Response.ok(decideImport.cancel(id)).build());
    }

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(first -> first.getLanguage().equals("en"))
                .map(first -> "en")
                .orElse("nl");
    }
}
