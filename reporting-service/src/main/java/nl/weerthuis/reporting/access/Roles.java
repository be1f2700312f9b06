package nl.weerthuis.reporting.access;

/** Roles as they stand in the token. */
public final class Roles {

    public static final String CASE_WORKER = "case-worker";
    public static final String PROVIDER_MANAGER = "provider-manager";
    public static final String WMO_CONSULTANT = "wmo-consultant";
    public static final String HOUSING_OFFICER = "housing-officer";
    public static final String TABLE_COORDINATOR = "table-coordinator";
    public static final String TABLE_MEMBER = "table-member";
    public static final String POLICY_ADVISER = "policy-adviser";
    public static final String ANALYST = "analyst";
    public static final String BOARD_MEMBER = "board-member";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String AUDITOR = "auditor";
    public static final String SYSTEM = "system";
    public static final String CLIENT = "client";

    private Roles() {}
}
