package nl.weerthuis.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for, as {@code @BeanParam}: page from 1, at most 100 items on it. */
public class Paging {
    @QueryParam("page")
    @Parameter(description = "Which page, from 1")
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

    public int page() {
        return page;
    }

    public int pageSize() {
        return pageSize;
    }

    /** How many items stand before this page. */
    public int offset() {
        return (page - 1) * pageSize;
    }
}
