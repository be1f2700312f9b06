package nl.weerthuis.fhir;

/** The names by which FHIR and this region know things. */
final class Urls {

    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
    static final String URA = "http://fhir.nl/fhir/NamingSystem/ura";
    static final String AGB = "http://fhir.nl/fhir/NamingSystem/agb-z";
    static final String KVK = "http://www.kvk.nl/";

    static final String OWN_PREFIX = "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix";
    static final String OWN_NAME = "http://hl7.org/fhir/StructureDefinition/humanname-own-name";
    static final String NAME_PART = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier";

    private static final String OURS = "https://weerthuis.nl/fhir/";
    /** What a nomination says and no profile of nl-core has a place for. */
    static final String NOMINATION = OURS + "StructureDefinition/nomination";
    /** The code list of the facility, {@code WMO020} or {@code JZ020}, follows. */
    static final String FACILITY = OURS + "CodeSystem/";

    /** The code of a questionnaire follows, and behind a bar its version. */
    static final String QUESTIONNAIRE = OURS + "Questionnaire/";

    static final String PROBLEM = OURS + "CodeSystem/problem";

    private Urls() {}
}
