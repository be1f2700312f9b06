package nl.weerthuis.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What to ask of one service: what it knows by one id. */
record Wanted(String service, String subjectKind, String subject) {

    static Wanted of(JsonNode gap) {
        return new Wanted(
                gap.path("service").asText(),
                gap.path("subjectKind").asText(),
                gap.path("subject").asText());
    }

    ObjectNode writeTo(ObjectNode gap) {
        return gap.put("service", service).put("subjectKind", subjectKind).put("subject", subject);
    }
}
