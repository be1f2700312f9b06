package nl.weerthuis.allocation.table;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A case that the session is to decide on. */
@Embeddable
record AgendaItem(UUID caseId, Instant addedAt) {}
