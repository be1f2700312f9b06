package nl.weerthuis.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes the {@code Link} header of a page; every other key of the query is kept. */
@ApplicationScoped
class PageLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            response.getHeaders().putSingle("Link", links(page, request.getUriInfo()));
        }
    }

    private static String links(Page<?> page, UriInfo uri) {
        var last = Math.max(1, (page.total() + page.pageSize() - 1) / page.pageSize());
        var links = new ArrayList<>(List.of(link(uri, 1, page, "first")));
        if (page.page() > 1) {
            links.add(link(uri, page.totalIsExact() ? Math.min(page.page() - 1, last) : page.page() - 1, page, "prev"));
        }
        if (page.totalIsExact() ? page.page() < last : isFollowed(page)) {
            links.add(link(uri, page.page() + 1, page, "next"));
        }
        // Of what is not counted to its end nobody knows the last page.
        if (page.totalIsExact()) {
            links.add(link(uri, last, page, "last"));
        }
        return String.join(", ", links);
    }

    private static boolean isFollowed(Page<?> page) {
        return page.items().size() == page.pageSize() && Paging.reaches(page.page() + 1L, page.pageSize());
    }

    private static String link(UriInfo uri, long number, Page<?> page, String relation) {
        var kept = uri.getQueryParameters().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("page") && !entry.getKey().equals("pageSize"))
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)));
        var paging = Stream.of("page=" + number, "pageSize=" + page.pageSize());
        // Without host, as in Location.
        return Stream.concat(kept, paging)
                .collect(Collectors.joining(
                        "&", "<" + uri.getRequestUri().getRawPath() + "?", ">; rel=\"" + relation + "\""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
