package nl.weerthuis.platform.web;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import nl.weerthuis.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every body passes here: it is counted, and JSON is read strictly. */
@Provider
class BodyReader implements ReaderInterceptor {

    private static final Set<Class<?>> RAW = Set.of(InputStream.class, byte[].class, String.class);

    private final StrictJson json;
    private final RequestBody body;
    private final ResourceInfo resource;
    private final long importLimit;
    private final long streamLimit;

    BodyReader(
            StrictJson json,
            RequestBody body,
            ResourceInfo resource,
            @ConfigProperty(name = "weerthuis.http.import-limit", defaultValue = "20971520") long importLimit,
            @ConfigProperty(name = "weerthuis.http.stream-limit", defaultValue = "20971520") long streamLimit) {
        this.json = json;
        this.body = body;
        this.resource = resource;
        this.importLimit = importLimit;
        this.streamLimit = streamLimit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var isJson = isJson(context.getMediaType());
        var large = large();
        var limit = limit(isJson, large);
        requireAnnounced(context, limit);
        var stream = new MeteredStream(context.getInputStream(), limit);
        body.readThrough(stream);
        if (isJson && !RAW.contains(context.getType())) {
            return json.read(stream.readAllBytes(), context.getGenericType(), large != null);
        }
        context.setInputStream(stream);
        return context.proceed();
    }

    /** A body that says it is too large need not be read to know. */
    private static void requireAnnounced(ReaderInterceptorContext context, long limit) {
        var length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            throw Problem.tooLarge("too-large", limit);
        }
    }

    private long limit(boolean isJson, LargeBody large) {
        if (large != null) {
            return large.streamed() ? streamLimit : importLimit;
        }
        return isJson ? Api.JSON_LIMIT : importLimit;
    }

    /** Null for an operation of the usual size. */
    private LargeBody large() {
        var method = resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        var own = method.getAnnotation(LargeBody.class);
        return own == null ? method.getDeclaringClass().getAnnotation(LargeBody.class) : own;
    }

    private static boolean isJson(MediaType type) {
        return type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
