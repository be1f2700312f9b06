package nl.weerthuis.housing.dwelling;

/** Why a dwelling becomes free on a day, or stands empty until then. */
enum AvailabilityReason {
    TENANT_LEAVES,
    NOTICE_WITHDRAWN,
    NEW_BUILD,
    RENOVATION,
    REPAIR,
    DELIVERY_DELAYED,
    NO_CANDIDATE,
    OTHER
}
