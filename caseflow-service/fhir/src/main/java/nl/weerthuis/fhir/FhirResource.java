package nl.weerthuis.fhir;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** FHIR writes its names with a capital, so its paths are the one exception to the Dutch API Design Rules here. */
@Path("/fhir")
@Produces({FhirResource.JSON, FhirResource.XML})
class FhirResource {

    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";

    private final DeliverRecord deliverRecord;
    private final Outcomes outcomes;
    private final Capabilities capabilities;

    FhirResource(DeliverRecord deliverRecord, Outcomes outcomes, Capabilities capabilities) {
        this.deliverRecord = deliverRecord;
        this.outcomes = outcomes;
        this.capabilities = capabilities;
    }

    @POST
    @Path("/Bundle")
    @Authenticated
    @Consumes({JSON, XML})
    @Operation(
            summary = "Deliver a client record as a bundle of nl-core resources",
            description = "A collection of one Patient, one EpisodeOfCare and one Organization; what was answered comes"
                    + " as QuestionnaireResponse; Practitioner and PractitionerRole may come along and are not read, anything else is refused. What nl-core has"
                    + " no place for travels in one extension of the EpisodeOfCare. The record goes to caseflow with"
                    + " your own token, by the same rules as its nominations/_upsert: again changes nothing, and"
                    + " differences are taken over with the case's version in If-Match. At most 256 kB.")
    @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "201",
            description = "A new case; Location names it on caseflow",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "A client who is known: unchanged, different or changed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "OperationOutcome that names every fault by its FHIRPath")
    @APIResponse(responseCode = "401", description = "OperationOutcome: no token, or not a good one")
    @APIResponse(responseCode = "403", description = "OperationOutcome: caseflow does not allow it")
    @APIResponse(responseCode = "409", description = "OperationOutcome: what is allowed")
    @APIResponse(responseCode = "412", description = "OperationOutcome: the case has another version")
    @APIResponse(responseCode = "413", description = "OperationOutcome: too large")
    @APIResponse(responseCode = "429", description = "OperationOutcome: too often; Retry-After says when")
    @APIResponse(responseCode = "503", description = "OperationOutcome: caseflow is away; nothing was kept, send again")
    public Response deliver(InputStream content, @Context HttpHeaders headers) {
        var delivered = deliverRecord.handle(new DeliverRecord.Command(
                content, Notation.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)), handedOn(headers)));
        var notation = Notation.of(headers.getHeaderString(HttpHeaders.ACCEPT));
        var language = Sentences.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(delivered.status())
                .type(notation.mediaType())
                .header(HttpHeaders.LOCATION, "/v1/cases/" + delivered.caseId())
                .entity(outcomes.of(delivered.issues(), language, notation));
        delivered.version().ifPresent(version -> answer.header(HttpHeaders.ETAG, version));
        return answer.build();
    }

    @GET
    @Path("/metadata")
    @PermitAll
    @Operation(summary = "What this edge can do, as FHIR says it (CapabilityStatement)")
    @APIResponse(
            responseCode = "200",
            description = "CapabilityStatement",
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response metadata(@Context HttpHeaders headers) {
        var notation = Notation.of(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.ok(capabilities.statement(notation), notation.mediaType())
                .build();
    }

    private static TreeMap<String, String> handedOn(HttpHeaders headers) {
        var kept = new TreeMap<String, String>();
        for (var name : Caseflow.HANDED_ON) {
            var value = headers.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
