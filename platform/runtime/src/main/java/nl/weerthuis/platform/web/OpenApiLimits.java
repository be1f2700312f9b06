package nl.weerthuis.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What one operation takes at most, as delivered. Page size and lengths of texts stand in the schemas. */
record OpenApiLimits(String path, HttpMethod method, Operation operation) {

    private static final int IMPORT_LIMIT = 20 * Api.JSON_LIMIT;

    Map<String, Object> asDocumented() {
        var limits = new LinkedHashMap<String, Object>();
        limit(limits, Pace.USUAL);
        limit(limits, Pace.of(method.name(), path, null));
        if (method == HttpMethod.GET && answersCsv()) {
            limit(limits, Pace.EXPORT);
        }
        if (operation.getRequestBody() != null) {
            limits.put("bodyBytes", takesOnlyJson() ? Api.JSON_LIMIT : IMPORT_LIMIT);
        }
        return limits;
    }

    private static void limit(Map<String, Object> limits, Pace pace) {
        var window = pace == Pace.USUAL ? "PerSecond" : "PerMinute";
        limits.put(pace.label() + window, pace.rate());
    }

    private boolean takesOnlyJson() {
        var content = Optional.ofNullable(operation.getRequestBody().getContent());
        return content.map(each -> each.getMediaTypes().keySet().stream().allMatch("application/json"::equals))
                .orElse(true);
    }

    private boolean answersCsv() {
        var answer = operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().keySet().stream().anyMatch(type -> type.startsWith("text/csv"));
    }
}
