package nl.weerthuis.platform.fault;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Marks the moment between the commit of a command and the first byte of its answer. */
@ApplicationScoped
class Answering {

    private static final int OUTERMOST = Integer.MAX_VALUE - 1;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void watch(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (!READS.contains(context.request().method())) {
                        context.addHeadersEndHandler(ignored -> aboutToAnswer(context));
                    }
                    context.next();
                },
                OUTERMOST);
    }

    private static void aboutToAnswer(RoutingContext context) {
        if (context.response().getStatusCode() < 400) {
            CrashPoints.reach(CrashPoint.COMMAND_COMMITTED_NOT_ANSWERED);
        }
    }
}
