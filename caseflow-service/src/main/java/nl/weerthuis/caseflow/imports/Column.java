package nl.weerthuis.caseflow.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The columns of a file of nominations, and the field of a nomination that each fills. */
public enum Column {
    CLIENT_REFERENCE("clientReference", "/clientReference", true),
    FAMILY_NAME("familyName", "/client/familyName", true),
    PREFIX("prefix", "/client/prefix", false),
    GIVEN_NAMES("givenNames", "/client/givenNames", true),
    BIRTH_DATE("birthDate", "/client/birthDate", true),
    BSN("bsn", "/client/bsn", false),
    CONTACT("contact", "/client/contact", false),
    TARGET_GROUP("targetGroup", "/targetGroup", true),
    FACILITY_LIST("facilityList", "/facilityKind/list", true),
    FACILITY_CODE("facilityCode", "/facilityKind/code", true),
    READY_ON("readyOn", "/readyOn", true),
    WAITING_SINCE("waitingSince", "/waitingSince", false),
    ADULTS("adults", "/household/adults", true),
    CHILD_BIRTH_YEARS("childBirthYears", "/household/children", false),
    PETS("pets", "/household/pets", false),
    PET_KINDS("petKinds", "/household/petKinds", false),
    MEMBERS("members", "/household/members", false),
    ORIGIN_BASIS("originBasis", "/origin/basis", true),
    ORIGIN_MUNICIPALITY("originMunicipality", "/origin/municipality", false),
    ORIGIN_EVIDENCE("originEvidence", "/origin/evidence", false),
    EXCEPTION_CODE("exceptionCode", "/origin/exceptionCode", false),
    REQUESTED_MUNICIPALITY("requestedMunicipality", "/origin/requestedMunicipality", false),
    MOTIVATION("motivation", "/origin/motivation", false),
    ROOMS("rooms", "/searchProfile/rooms", true),
    RENT_CLASS("rentClass", "/searchProfile/rentClass", true),
    STEP_FREE("stepFree", "/searchProfile/stepFree", true),
    AREAS("areas", "/searchProfile/areas", false),
    EXCLUSIONS("exclusions", "/searchProfile/exclusions", false),
    PRECONDITIONS("preconditions", "/preconditions", false),
    PRECONDITION_EVIDENCE("preconditionEvidence", "/preconditions/evidence", false),
    PRECONDITION_OWNERS("preconditionOwners", "/preconditions/ownerKind", false),
    PRECONDITIONS_DUE("preconditionsDue", "/preconditions/dueOn", false),
    WAIVER_REASONS("waiverReasons", "/preconditions/reason", false),
    SUPPORT_PROVIDER_ID("supportProviderId", "/supportArrangement/providerId", false),
    SUPPORT_HOURS_PER_WEEK("supportHoursPerWeek", "/supportArrangement/hoursPerWeek", false),
    SUPPORT_START_ON("supportStartOn", "/supportArrangement/startOn", false),
    SUPPORT_UNTIL("supportUntil", "/supportArrangement/until", false),
    INDICATION_NUMBER("indicationNumber", "/supportArrangement/indicationNumber", false),
    SUPPORT_SHORT_TERM_REASON("supportShortTermReason", "/supportArrangement/shortTermReason", false),
    CONSENTS("consents", "/consents", false),
    ANSWERS("answers", "/answers", false);

    private static final Set<Column> DATES =
            EnumSet.of(BIRTH_DATE, READY_ON, WAITING_SINCE, SUPPORT_START_ON, SUPPORT_UNTIL);

    private final String header;
    private final String pointer;
    private final boolean required;

    Column(String header, String pointer, boolean required) {
        this.header = header;
        this.pointer = pointer;
        this.required = required;
    }

    public String header() {
        return header;
    }

    boolean isRequired() {
        return required;
    }

    /** A spreadsheet keeps dates as numbers. */
    boolean isDate() {
        return DATES.contains(this);
    }

    /** Whether the field lies in this part of the nomination. */
    boolean liesIn(String part) {
        return pointer.startsWith(part + "/");
    }

    static Optional<Column> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(header))
                .findFirst();
    }

    /** The column that fills the field at this place, or what the place is in. */
    public static Optional<Column> at(String place) {
        var field = place.replaceAll("/\\d+(?=/|$)", "");
        return Arrays.stream(values())
                .filter(column -> field.equals(column.pointer) || field.startsWith(column.pointer + "/"))
                .max(Comparator.comparingInt(column -> column.pointer.length()));
    }
}
