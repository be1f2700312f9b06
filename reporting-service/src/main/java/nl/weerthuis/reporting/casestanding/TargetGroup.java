package nl.weerthuis.reporting.casestanding;

enum TargetGroup {
    SHELTERED_LIVING,
    HOMELESS_SHELTER,
    WOMENS_SHELTER,
    YOUTH_CARE,
    OTHER
}
