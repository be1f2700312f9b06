package nl.weerthuis.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * Headers that the framework reads itself, before it does: it takes one that is none for a fault of its own, and reads
 * {@code Accept} only when the work is done and there is something to answer with.
 */
final class ReadableHeaders {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("([\\w.~-]*|\\[[0-9a-fA-F:.]+])(:(?<port>\\d{1,5}))?");

    private ReadableHeaders() {}

    static boolean in(HttpServerRequest request) {
        var headers = request.headers();
        return areHosts(headers.getAll(HttpHeaders.HOST))
                && areMediaTypes(headers.getAll(HttpHeaders.CONTENT_TYPE))
                && areMediaTypes(headers.getAll(HttpHeaders.ACCEPT));
    }

    private static boolean areHosts(List<String> values) {
        return values.size() <= 1 && values.stream().allMatch(ReadableHeaders::isHost);
    }

    private static boolean isHost(String value) {
        var host = HOST.matcher(value);
        return host.matches() && (host.group("port") == null || Integer.parseInt(host.group("port")) <= HIGHEST_PORT);
    }

    private static boolean areMediaTypes(List<String> values) {
        try {
            values.forEach(MediaTypeHelper::parseHeader);
            return true;
        } catch (IllegalArgumentException | WebApplicationException e) {
            return false;
        }
    }
}
