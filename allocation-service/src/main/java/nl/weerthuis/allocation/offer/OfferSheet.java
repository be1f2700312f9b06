package nl.weerthuis.allocation.offer;

import java.util.UUID;

/** An offer as it stands, to be read. */
record OfferSheet(
        UUID id,
        int version,
        OfferStatus status,
        Sealed sealed,
        Placement placement,
        Terms terms,
        Introduction introduction,
        Answer answer,
        Course course) {}
