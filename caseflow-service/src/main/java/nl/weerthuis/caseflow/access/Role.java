package nl.weerthuis.caseflow.access;

/** The roles that have something to do here, as the token names them. */
public final class Role {

    public static final String CASE_WORKER = "case-worker";
    public static final String PROVIDER_MANAGER = "provider-manager";
    public static final String SYSTEM = "system";
    public static final String TABLE_COORDINATOR = "table-coordinator";
    public static final String WMO_CONSULTANT = "wmo-consultant";
    public static final String HOUSING_OFFICER = "housing-officer";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String AUDITOR = "auditor";

    private Role() {}
}
