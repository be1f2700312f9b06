package nl.weerthuis.allocation.receiver;

/** Why somebody who takes over may meet the person, as caseflow reads it. */
public enum ReceivingPurpose {
    SUPPORT,
    HANDOVER
}
