package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is served is what is documented, and nothing else. */
@Order(1)
class RouteTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE");
    private static final List<String> PROBES = List.of(
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-v1",
            "/q/arc",
            "/q/arc/beans",
            "/q/openapi",
            "/q/swagger-ui",
            "/q/swagger-ui/",
            "/q/info",
            "/q/logging-manager",
            "/q/scheduler",
            "/swagger-ui",
            "/openapi",
            "/openapi.json",
            "/v1/swagger-ui",
            "/v2",
            "/v2/cases",
            "/v0/cases",
            "/cases",
            "/v1",
            "/v1/",
            "/v1/operator",
            "/v1/q/health",
            "/v1/application.wadl",
            "/graphql",
            "/actuator",
            "/h2-console",
            "/.env",
            "/.git/config",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/v1/../q/dev",
            "/v1/..%2f..%2fetc%2fpasswd",
            "/v1//operator/clock",
            "/V1/operator/clock",
            "/v1/Operator/Clock",
            "/v1/operator/clock;a=b/",
            "/v1/operator%2fclock");
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method");

    private static final Principal EVERYTHING = new Principal("operator-for-routes", "region", "operator");

    @Test
    void the_routes_of_the_classes_are_those_of_the_documents() throws Exception {
        for (var service : Trial.SERVICES) {
            var documented = Trial.openApi(service).operations();
            assertThat(comparable(Classes.of(service).routes()))
                    .as("Routes in the classes of %s, against its OpenAPI document", service)
                    .isEqualTo(comparable(documented));
        }
    }

    @Test
    void every_route_names_the_roles_it_is_for_and_every_role_has_a_column() throws Exception {
        var known = Tables.read().roles();
        for (var service : Trial.SERVICES) {
            var classes = Classes.of(service);
            var unknown = new TreeSet<>(classes.roles());
            unknown.removeAll(known);
            assertThat(unknown)
                    .as(
                            "Roles of %s that no principal has: add a line to %s/principals.csv and a column to its tables",
                            service, Tables.FOLDER)
                    .isEmpty();
            assertThat(classes.open()).as("Routes of %s for everybody", service).isEmpty();
        }
    }

    @Test
    void what_is_documented_is_served_and_asks_who_you_are() {
        var requests = new Requests(Trial.fixture().bodies());
        var dossier = Trial.fixture().dossier(Relation.LIVE);
        for (var operation : Trial.operations()) {
            var call = requests.call(operation, dossier);
            var reply = Trial.gate()
                    .raw(
                            operation.service(),
                            operation.method(),
                            call.address(),
                            call.headers(),
                            List.of(),
                            call.body());
            assertThat(reply.status()).as(operation + " without a token").isEqualTo(401);
        }
    }

    @Test
    void what_is_not_documented_is_not_served() {
        var served = new TreeSet<String>();
        int probes = 0;
        for (var service : Trial.SERVICES) {
            for (var probe : PROBES) {
                probes++;
                look(served, service, "GET", probe, Map.of());
            }
            for (var path : paths(service)) {
                var address =
                        "/v1" + path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                for (var method : METHODS) {
                    probes++;
                    if (!isDocumented(service, method, path)) {
                        look(served, service, method, address, Map.of());
                    }
                }
                probes++;
                look(served, service, "GET", address + "/", Map.of());
            }
        }
        Trial.write("routes.json", new TreeMap<>(Map.of("probes", probes, "served", served)));
        assertThat(served).isEmpty();
    }

    @Test
    void a_header_does_not_make_another_method_of_it() {
        var served = new TreeSet<String>();
        for (var service : Trial.SERVICES) {
            for (var override : OVERRIDES) {
                look(served, service, "POST", "/v1/operator/clock", Map.of(override, "PUT"));
                look(served, service, "POST", "/v1/operator/clock?_method=DELETE", Map.of(override, "DELETE"));
            }
        }
        assertThat(served).isEmpty();
    }

    private static void look(
            TreeSet<String> served, String service, String method, String address, Map<String, String> headers) {
        var sent = new TreeMap<String, String>(headers);
        sent.put("Accept", "application/json");
        if (!method.equals("GET")) {
            sent.put("Content-Type", "application/json");
        }
        var reply = Trial.gate()
                .raw(
                        service,
                        method,
                        address,
                        sent,
                        List.of("Bearer " + Trial.gate().tokenOf(EVERYTHING)),
                        method.equals("GET") || method.equals("TRACE") ? null : "{}");
        if (!List.of(400, 401, 403, 404, 405, 406, 415, 501).contains(reply.status())) {
            served.add("%s %s %s: %s".formatted(service, method, address, reply));
        }
    }

    private static List<String> paths(String service) {
        return Trial.openApi(service).operations().stream()
                .map(Operation::path)
                .distinct()
                .toList();
    }

    private static boolean isDocumented(String service, String method, String path) {
        return Trial.openApi(service).operations().contains(new Operation(service, method, path));
    }

    /** Whatever the parameters are called. */
    private static TreeSet<String> comparable(Iterable<Operation> operations) {
        var lines = new TreeSet<String>();
        operations.forEach(operation -> lines.add(operation.line().replaceAll("\\{[^}]+}", "{}")));
        return lines.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
