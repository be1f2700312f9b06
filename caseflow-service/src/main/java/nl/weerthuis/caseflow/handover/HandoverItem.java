package nl.weerthuis.caseflow.handover;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a handover warm: client, old and new support have met, and nothing is left to be found out. */
@Schema(description = "Item of the handover (Dutch: punt van de overdracht)")
enum HandoverItem {
    CLIENT_AGREED,
    CONTACTS_EXCHANGED,
    JOINT_MEETING,
    SUPPORT_PLAN_SHARED,
    CRISIS_AGREEMENTS,
    FINANCES_ARRANGED
}
