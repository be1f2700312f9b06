package nl.weerthuis.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says at each operation which roles may ask it, as the code has it. Which rows each then sees is decided elsewhere. */
@OpenApiFilter(RunStage.BUILD)
public class OpenApiRoles implements OASFilter {

    /** Names of roles, in the order of the alphabet. */
    static final String EXTENSION = "x-roles";

    private final Map<String, List<String>> roles = new HashMap<>();

    public OpenApiRoles(IndexView index) {
        for (var allowed : index.getAnnotations(RolesAllowed.class)) {
            if (allowed.target().kind() == Kind.METHOD) {
                add(allowed.target().asMethod(), allowed);
            }
        }
        for (var allowed : index.getAnnotations(RolesAllowed.class)) {
            if (allowed.target().kind() == Kind.CLASS) {
                allowed.target().asClass().methods().forEach(method -> add(method, allowed));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .forEach(this::describe);
        }
    }

    private void describe(Operation operation) {
        var allowed = roles.get(operation.getOperationId());
        if (allowed != null) {
            operation.addExtension(EXTENSION, allowed);
        }
    }

    /** The method's own come first, and stay. */
    private void add(MethodInfo method, AnnotationInstance allowed) {
        roles.putIfAbsent(
                operationId(method),
                Stream.of(allowed.value().asStringArray()).sorted().toList());
    }

    private static String operationId(MethodInfo method) {
        var operation = method.annotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        var given = operation == null ? null : operation.value("operationId");
        return given == null ? method.declaringClass().simpleName() + "_" + method.name() : given.asString();
    }
}
