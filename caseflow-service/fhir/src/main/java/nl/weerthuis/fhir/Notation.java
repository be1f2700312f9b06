package nl.weerthuis.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

/** The two ways in which FHIR is written. */
enum Notation {
    JSON("application/fhir+json"),
    XML("application/fhir+xml");

    private final String mediaType;

    Notation(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    IParser parser(FhirContext context) {
        return this == JSON ? context.newJsonParser() : context.newXmlParser();
    }

    /** JSON, unless the media type, or what is accepted, names XML first. */
    static Notation of(String mediaTypes) {
        if (mediaTypes == null) {
            return JSON;
        }
        int xml = mediaTypes.indexOf("xml");
        int json = mediaTypes.indexOf("json");
        return xml >= 0 && (json < 0 || xml < json) ? XML : JSON;
    }
}
