package nl.weerthuis.platform.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address knows: what a 405 must tell (RFC 9110, 15.5.6) and the framework does not. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private record Route(String method, Pattern path) {}

    private volatile List<Route> routes;

    String at(String path) {
        return routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Route> routes() {
        if (routes == null) {
            var found = new ArrayList<Route>();
            var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
            RuntimeResourceVisitor.visitRuntimeResources(Api.ROOT, mappers, new RuntimeResourceVisitor() {
                @Override
                public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                    found.add(new Route(method, pattern(template)));
                }
            });
            routes = List.copyOf(found);
        }
        return routes;
    }

    private static Pattern pattern(String template) {
        var path = VARIABLE.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        var open = template.endsWith("}") ? "[^/]+" : "";
        return Pattern.compile(path + open);
    }
}
