package nl.weerthuis.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the operations of a document share. */
final class OpenApiParts {

    static final String BEARER = "bearer";
    static final String VERSION = "ApiVersion";
    static final String PAGES = "PageLinks";
    static final String PLACE = "Location";
    static final String TAG = "EntityTag";
    static final String RATE = "RateLimit";
    static final String RATE_POLICY = "RateLimitPolicy";
    static final String RETRY = "RetryAfter";
    static final String KEY = "IdempotencyKey";
    static final String MATCH = "IfMatch";
    static final String MATCH_REQUIRED = "IfMatchRequired";

    /** By status: what it means, for a reader of the document. */
    static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The input is invalid; every fault is named at once."),
            Map.entry("401", "There is no valid bearer token."),
            Map.entry("403", "The caller may not do this."),
            Map.entry("404", "It does not exist, or is not visible to the caller."),
            Map.entry("409", "The state of things does not allow it; the code says why."),
            Map.entry("412", "The version in If-Match is not the one that stands; versions names both."),
            Map.entry("413", "The body is too large: at most 1 MB of JSON, 20 MB for an import."),
            Map.entry("415", "The media type of the body is not one that is documented."),
            Map.entry("428", "If-Match is required."),
            Map.entry("429", "The organisation asks too often; Retry-After says in how many seconds it may again."),
            Map.entry("500", "A fault on our side, without detail.")));

    private OpenApiParts() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem()).addSchema("Fault", fault());
        components.addSchema("ProblemVersions", versions()).addSchema("ProblemChange", change());
        components.addHeader(VERSION, header("Full version of the interface."));
        components.addHeader(PAGES, header("The pages around this one: first, prev, next, last (RFC 8288)."));
        components.addHeader(PLACE, header("Where the thing that was made can be found."));
        components.addHeader(TAG, header("The version that stands, for If-Match."));
        components.addHeader(
                RATE,
                header("What is left and until when, as in \"requests\";r=42;t=1 (IETF draft ratelimit-headers)."));
        components.addHeader(RATE_POLICY, header("What is allowed, as in \"requests\";q=100;w=1."));
        components.addHeader(RETRY, header("Seconds to wait."));
        PROBLEMS.forEach((status, meaning) -> components.addResponse(name(status), response(status, meaning)));
        components.addParameter(
                KEY,
                header(
                        Idempotency.HEADER,
                        false,
                        "Makes the effect happen once: the same key with the same body gets the first answer again."));
        components.addParameter(MATCH, header("If-Match", false, "The entity tag of the version that was looked at."));
        components.addParameter(
                MATCH_REQUIRED, header("If-Match", true, "The entity tag of the version that is changed."));
    }

    /** The headers of an answer that is given here, by name: the component that describes each. */
    static Map<String, String> headers(String status, APIResponse response) {
        var headers = new TreeMap<>(Map.of(Api.VERSION_HEADER, VERSION));
        if (status.equals("201")) {
            headers.put("Location", PLACE);
            headers.put("ETag", TAG);
        }
        if (status.equals("429")) {
            headers.putAll(
                    Map.of(Allowance.HEADER, RATE, Allowance.POLICY_HEADER, RATE_POLICY, Answer.RETRY_AFTER, RETRY));
        }
        if (status.equals("200") && isPage(response)) {
            headers.put("Link", PAGES);
        }
        return headers;
    }

    private static boolean isPage(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null && schema.getRef() != null && isPage(schema.getRef()));
    }

    private static boolean isPage(String schema) {
        return schema.startsWith("#/components/schemas/Page");
    }

    static String name(String status) {
        return "Problem" + status;
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Api.PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static APIResponse response(String status, String meaning) {
        var response = OASFactory.createAPIResponse().description(meaning);
        headers(status, response)
                .forEach((name, component) ->
                        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + component)));
        return response.content(problemContent());
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Parameter header(String name, boolean required, String description) {
        var schema = name.equals(Idempotency.HEADER) ? text().minLength(1).maxLength(128) : text();
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(schema);
    }

    private static Schema problem() {
        return object("A problem (RFC 9457).")
                .required(List.of("type", "title", "status", "detail", "code"))
                .addProperty("type", text().format("uri-reference").description("Address of the kind of problem."))
                .addProperty("title", text().description("What kind of problem it is, for a person."))
                .addProperty("status", number().description("The HTTP status."))
                .addProperty("detail", text().description("What is the matter, for a person."))
                .addProperty("code", text().description("Stable code, for a program."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault"))
                                .description("Every fault in the input."))
                .addProperty("versions", OASFactory.createSchema().ref("#/components/schemas/ProblemVersions"))
                .addProperty("traceId", text().description("To mention when reporting it."));
    }

    private static Schema versions() {
        return object("Of 412: the version that was looked at and the one that stands (Dutch: versies).")
                .addProperty("sent", number().description("The version in If-Match; absent if it names none."))
                .addProperty(
                        "standing", number().description("The version that stands; absent if it is written just now."))
                .addProperty(
                        "changes",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemChange"))
                                .description("What was done since, the last first, as far as the caller may know."));
    }

    private static Schema change() {
        return object("One change since the version that was looked at (Dutch: tussentijdse wijziging).")
                .addProperty("at", text().format("date-time").description("When."))
                .addProperty("kind", text().description("What was done, as the history of the thing names it."))
                .addProperty("code", text().description("Which, where there are several."))
                .addProperty("organisationKind", text().description("Kind of party that did it, or SERVICE."))
                .addProperty("actor", text().description("Who did it; only told to the own organisation."));
    }

    private static Schema fault() {
        return object("One fault in the input.")
                .required(List.of("path", "code", "message"))
                .addProperty("path", text().description("JSON pointer into the body, or the name of a parameter."))
                .addProperty("code", text().description("Stable code, for a program."))
                .addProperty("message", text().description("What is wrong, for a person."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .format("int32");
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
