package nl.weerthuis.authorisation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import nl.weerthuis.local.trial.TrialRegion;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** What the classes of a service say, as they were built. */
final class Classes {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final String service;
    private final Index index;

    private Classes(String service, Index index) {
        this.service = service;
        this.index = index;
    }

    /** Of the jars that run: the service's own and the platform's. */
    static Classes of(String service) throws IOException {
        var application = TrialRegion.root().resolve(service + "-service/target/quarkus-app");
        var indexer = new Indexer();
        for (var folder : List.of("app", "lib/main")) {
            try (var jars = Files.list(application.resolve(folder))) {
                for (var jar : jars.toList()) {
                    var name = jar.getFileName().toString();
                    if (folder.equals("app") || name.startsWith("nl.weerthuis.")) {
                        read(new JarFile(jar.toFile()), indexer);
                    }
                }
            }
        }
        return new Classes(service, indexer.complete());
    }

    private static void read(JarFile jar, Indexer indexer) throws IOException {
        try (jar) {
            for (var entry : jar.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                try (var stream = jar.getInputStream(entry)) {
                    indexer.index(stream);
                }
            }
        }
    }

    Set<Operation> routes() {
        var routes = new TreeSet<Operation>();
        for (var type : index.getKnownClasses()) {
            var root = type.declaredAnnotation(PATH);
            if (root != null) {
                for (var method : type.methods()) {
                    add(routes, root, method);
                }
            }
        }
        return routes;
    }

    private void add(Set<Operation> routes, AnnotationInstance root, MethodInfo method) {
        for (var verb : METHODS) {
            if (method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb))) {
                var path = method.declaredAnnotation(PATH);
                var below = path == null ? "" : path.value().asString();
                routes.add(new Operation(service, verb, clean("/" + root.value().asString() + "/" + below)));
            }
        }
    }

    /** Without a pattern, double or last slash. */
    private static String clean(String path) {
        var once = path.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return once.length() > 1 && once.endsWith("/") ? once.substring(0, once.length() - 1) : once;
    }

    Set<String> roles() {
        var roles = new TreeSet<String>();
        for (var annotation : index.getAnnotations(ROLES)) {
            roles.addAll(List.of(annotation.value().asStringArray()));
        }
        return roles;
    }

    /** Methods that answer a route and name no role, neither they nor their class. */
    Set<String> open() {
        var open = new TreeSet<String>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.declaredAnnotation(PATH) == null) {
                continue;
            }
            for (var method : type.methods()) {
                boolean route = METHODS.stream()
                        .anyMatch(verb -> method.hasDeclaredAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)));
                boolean guarded = method.hasDeclaredAnnotation(ROLES) || type.declaredAnnotation(ROLES) != null;
                if (route && !guarded) {
                    open.add("%s.%s"
                            .formatted(type.name().withoutPackagePrefix(), method.name())
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return open;
    }
}
