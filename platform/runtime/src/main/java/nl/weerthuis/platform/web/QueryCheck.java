package nl.weerthuis.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Names everything that is wrong with a query at once: keys that the operation does not have, values that do not fit. */
@ApplicationScoped
class QueryCheck {

    private final ObjectMapper json;
    private final Validator validator;
    private final Map<Method, List<QueryKey>> known = new ConcurrentHashMap<>();

    QueryCheck(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var uri = request.getUriInfo();
        if (!uri.getPathParameters().values().stream().flatMap(List::stream).allMatch(Scalars::isCleanText)) {
            throw Problem.unknown("path", uri.getPath());
        }
        if (resource.getResourceMethod() == null) {
            return;
        }
        var keys = known.computeIfAbsent(resource.getResourceMethod(), QueryKey::of);
        var faults = faults(uri.getQueryParameters(), keys);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private List<Violation> faults(MultivaluedMap<String, String> query, List<QueryKey> keys) {
        var byName = keys.stream().collect(Collectors.toMap(QueryKey::name, key -> key, (first, second) -> first));
        var open = keys.stream().anyMatch(QueryKey::takesAnything);
        return query.entrySet().stream()
                .flatMap(entry -> {
                    var key = byName.get(entry.getKey());
                    if (key == null) {
                        return open ? Stream.empty() : Stream.of(unknown(entry.getKey(), keys));
                    }
                    return faults(key, entry.getValue());
                })
                .toList();
    }

    private Stream<Violation> faults(QueryKey key, List<String> values) {
        if (values.size() > 1 && !key.takesSeveral()) {
            return Stream.of(Violation.of(key.name(), "repeated-parameter"));
        }
        return values.stream().flatMap(value -> {
            var fault = key.fault(value, json);
            return fault.isPresent() ? fault.stream() : broken(key, value);
        });
    }

    /** The rules that stand on the field of a parameter bean. Those on a parameter itself are checked at the call. */
    private Stream<Violation> broken(QueryKey key, String value) {
        if (key.owner() == null || key.takesSeveral()) {
            return Stream.empty();
        }
        var found = validator.validateValue(key.owner(), key.property(), QueryKey.convert(value, key.element()));
        return Violations.named(found, key.name()).stream();
    }

    private static Violation unknown(String name, List<QueryKey> keys) {
        // The name came from outside: it is shown as a place, never as a sentence.
        var allowed = keys.stream().map(QueryKey::name).sorted().collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Violation.of(name, "no-parameters")
                : Violation.of(name, "unknown-parameter", allowed);
    }
}
