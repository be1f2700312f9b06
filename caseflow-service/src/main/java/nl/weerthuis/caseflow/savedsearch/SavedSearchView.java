package nl.weerthuis.caseflow.savedsearch;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SavedSearch", description = "A search that is kept (Dutch: bewaarde zoekopdracht)")
record SavedSearchView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "Its name (Dutch: naam)") String name,

        SearchFilter filter,

        @Schema(description = "Whether colleagues see it too (Dutch: gedeeld)")
        boolean shared,

        @Schema(description = "Whether it is the reader's own (Dutch: van uzelf)")
        boolean own,

        @Schema(description = "When it was kept last (Dutch: gewijzigd op)")
        Instant changedAt) {}
