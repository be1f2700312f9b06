package nl.weerthuis.platform.digest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What all rows of one kind come down to; equal states have equal digests.")
public record Digest(
        @Schema(description = "Kind of aggregate.") String name,

        @Schema(description = "Number of rows.") long rows,

        @Schema(description = "SHA-256 over the SHA-256 of every row, in canonical order, hexadecimal.")
        String sha256) {}
