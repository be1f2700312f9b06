package nl.weerthuis.caseflow.access;

/** The conditions that decide about rows, over the alias {@code c} (a case) or {@code i} (an introduction). */
final class Clause {

    static final String OWN = "c.providerId = :organisation";
    static final String REGION = "c.region = :region";

    // Of a protected case one person of the party that receives it knows, and not the party.
    private static final String NAMED = """
            exists (select 1 from NamedContact k where k.caseId = c.id and k.endedAt is null
              and k.organisationId = :own and k.subject = :self)
            """;

    static final String RECEIVED =
            "c.course.assignedMunicipality in :municipalities and (c.protectionLevel = STANDARD or " + NAMED + ")";

    // A protected case is known only to the municipality that will receive it, not to the one somebody may have fled.
    static final String LEFT = """
            c.protectionLevel = STANDARD and c.knownOrigin in :municipalities
            and (c.course.assignedMunicipality is null or c.course.assignedMunicipality not in :municipalities)
            """;

    // What was said of the organisation itself goes before what was said of its kind.
    private static final String INTRODUCED = """
            i.organisationId = :organisation and i.endedOn is null and i.until > :now and i.purpose in (%s)
            and exists (select 1 from CaseFile c where c.id = i.caseId and c.erasedOn is null and c.closedOn is null%s)
            and exists (select 1 from Consent t where t.caseId = i.caseId and t.partyKind = %s
              and t.scope = %s and t.status = GIVEN and (t.validUntil is null or t.validUntil >= :today)
              and (t.organisationId = :organisation or t.organisationId is null and not exists (
                select 1 from Consent n where n.caseId = i.caseId and n.partyKind = t.partyKind and n.scope = t.scope
                and n.organisationId = :organisation)))
            """;
    private static final String BY_NAME = " and (c.protectionLevel = STANDARD or " + NAMED + ")";

    static final String LANDLORD = INTRODUCED.formatted("'HOUSING', 'HOUSING_OFFER'", "", "CORPORATION", "HOUSING");
    static final String SUPPORTER = INTRODUCED.formatted("'SUPPORT'", BY_NAME, "PROVIDER", "SUPPORT");
    static final String TEAM = INTRODUCED.formatted("'HANDOVER'", BY_NAME, "MUNICIPALITY", "HANDOVER");

    // Who is on the conflict list of a case never knows of it, whatever their role would allow.
    static final String UNLISTED = """
            not exists (select 1 from Conflict x where x.caseId = %s and x.liftedAt is null
              and (x.subject = :self or x.organisationId = :own))
            """;

    private Clause() {}
}
