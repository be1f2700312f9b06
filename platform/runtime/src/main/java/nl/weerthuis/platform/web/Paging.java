package nl.weerthuis.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page of a list is asked for, as {@code @BeanParam}: page from 1, at most 100 items on it, and none that begins
 * behind the first 5,000: who wants more asks more precisely, or reads a feed.
 */
public class Paging {
    /** So many items of a list are counted: a larger number nobody reads, and counting it costs more than the page. */
    public static final int COUNTED = 1_000;

    /** So many items of a list can be paged through. */
    static final int REACH = 5_000;

    @QueryParam("page")
    @Parameter(description = "Which page, from 1; none begins behind the first 5000 items")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    int page = 1;

    @QueryParam("pageSize")
    @Parameter(description = "How many items stand on a page, at most")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    int pageSize = 20;

    public static Paging of(int page, int pageSize) {
        var paging = new Paging();
        paging.page = page;
        paging.pageSize = pageSize;
        return paging;
    }

    /** @throws Problem invalid, if the page lies out of reach */
    public int page() {
        if (!reaches(page, pageSize)) {
            throw Problem.invalid(Violation.of("page", "page-out-of-reach", REACH));
        }
        return page;
    }

    public int pageSize() {
        return pageSize;
    }

    /** How many items stand before this page. */
    public int offset() {
        return (page() - 1) * pageSize;
    }

    static boolean reaches(long page, int pageSize) {
        return (page - 1) * pageSize < REACH;
    }
}
