package nl.weerthuis.allocation.offer;

import java.util.UUID;
import nl.weerthuis.allocation.event.ProtectionLevel;

/** Whom an offer is for: the opened side of its sealed references. Never stored, never sent beside an offer. */
record CaseSide(UUID caseId, ProtectionLevel protectionLevel, UUID introductionId) {}
