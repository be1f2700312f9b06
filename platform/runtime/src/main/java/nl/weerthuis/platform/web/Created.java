package nl.weerthuis.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a POST that made something: 201, where it is and which version it has. */
public final class Created {
    private Created() {}

    /** The location is relative to the version of the API: {@code things/{id}}. */
    public static Response of(String location, Object view, int version) {
        // Without host: a host name that came with the request is not ours to repeat.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.ROOT + "/" + location)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(view)
                .build();
    }
}
