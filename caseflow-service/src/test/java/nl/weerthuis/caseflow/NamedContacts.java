package nl.weerthuis.caseflow;

import static nl.weerthuis.caseflow.Api.as;

import java.util.Map;
import java.util.UUID;

/** Names who at a receiving party may know of a protected case. */
public final class NamedContacts {

    private NamedContacts() {}

    public static void name(String token, UUID caseId, UUID organisation, String subject) {
        as(token)
                .body(Map.of("subject", subject))
                .put("/v1/cases/%s/named-contacts/%s".formatted(caseId, organisation))
                .then()
                .statusCode(200);
    }
}
