package nl.weerthuis.caseflow.imports;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/imports")
@Tag(name = "Nominations")
class ImportResource {

    private final ImportNominations importNominations;
    private final Idempotency idempotency;

    ImportResource(ImportNominations importNominations, Idempotency idempotency) {
        this.importNominations = importNominations;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({NominationFile.CSV, NominationFile.XLSX})
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(
            summary = "Nominate the clients of a file; bad lines come back with their faults",
            description =
                    "CSV in UTF-8, separated by ; or , or the first sheet of an XLSX file without formulas; the names"
                            + " of the columns stand in the first line. Required:"
                            + " clientReference, familyName, givenNames, birthDate, targetGroup, facilityList, facilityCode,"
                            + " readyOn, adults, originBasis, rooms, rentClass, stepFree. Optional: prefix, bsn, contact,"
                            + " waitingSince, childBirthYears, pets, petKinds, members, originMunicipality, originEvidence, exceptionCode,"
                            + " requestedMunicipality, motivation, areas, exclusions, preconditions, preconditionEvidence,"
                            + " preconditionOwners, preconditionsDue, waiverReasons, supportProviderId,"
                            + " supportHoursPerWeek, supportStartOn, supportUntil, indicationNumber, supportShortTermReason, consents,"
                            + " answers. Several values"
                            + " in one cell are parted by spaces: PERSONS_REGISTER:2024-03-01 as evidence, INCOME=MET as"
                            + " precondition, CORPORATION:HOUSING:2027-12-31 as consent, 2019:3 as a child that is there three"
                            + " nights a week, PARTNER:1988 as member, INCOME:INCOME_STATEMENT:2026-01-01 as evidence of a"
                            + " precondition; OTHER_INTAKE:1:REASON=WLZ as an answer (questionnaire, version, question,"
                            + " answer); sentences by bars alone: DEBT=Paid off in May|INCOME=Grant as waiver reasons."
                            + " Of a client who was nominated before nothing changes: what the file says differently is named."
                            + " A file that makes more new cases than the region's threshold is a 409 that says how many;"
                            + " a person who saw the number sends it along in confirmedChanges (Dutch: bevestigde"
                            + " wijzigingen). More than 2,000 lines go to /imports.")
    @APIResponseSchema(value = ImportReport.class, responseCode = "200")
    public Response upload(
            @NotNull byte[] content,
            @Parameter(description = "Only check, and change nothing (Dutch: proefdraaien)")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "How many changes a person saw and wants (Dutch: bevestigde wijzigingen)")
                    @QueryParam("confirmedChanges")
                    @Min(0)
                    Integer confirmedChanges,
            @Context HttpHeaders headers) {
        var command = new ImportNominations.Command(
                content, headers.getMediaType().toString(), language(headers), dryRun, confirmedChanges);
        return idempotency.once(
                () -> Response.ok(importNominations.handle(command)).build());
    }

    private static Locale language(HttpHeaders headers) {
        var first = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ROOT);
        return first.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("nl");
    }
}
