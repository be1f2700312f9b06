package nl.weerthuis.platform.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that every answer carries, errors too (NLgov API Design Rules, transport and version). */
@ApplicationScoped
class SecurityHeaders {

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** Served while developing only. */
    private static final String DOCUMENTATION_PAGE = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final String version;

    SecurityHeaders(@ConfigProperty(name = "weerthuis.api.version", defaultValue = "1.0.0") String version) {
        this.version = version;
    }

    void addTo(RoutingContext context) {
        var headers = context.response().headers();
        var path = context.request().path();
        ALWAYS.forEach(headers::set);
        headers.set(Api.VERSION_HEADER, version);
        // A page of ours may say more precisely what it needs.
        if (!headers.contains(CONTENT_POLICY)) {
            var page =
                    LaunchMode.current() == LaunchMode.DEVELOPMENT && path != null && path.startsWith("/q/swagger-ui");
            headers.set(CONTENT_POLICY, page ? DOCUMENTATION_PAGE : NOTHING);
        }
        if (!headers.contains(CACHE)) {
            headers.set(CACHE, "no-store");
        }
        // The document is public (publish-openapi); nothing else is for other origins.
        if (Api.DOCUMENT.equals(path) && context.request().method() == HttpMethod.GET) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
    }
}
