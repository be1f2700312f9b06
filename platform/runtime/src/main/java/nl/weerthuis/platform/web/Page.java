package nl.weerthuis.platform.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. The answer that carries it gets a {@code Link} header to the pages around it. */
public record Page<T>(
        @Schema(description = "What stands on this page, in the order of the list")
        List<T> items,

        @Schema(description = "Which page this is, from 1", examples = "1")
        int page,

        @Schema(description = "How many items stand on a page, at most", examples = "20")
        int pageSize,

        @Schema(description = "How many items the whole list has", examples = "1")
        long total) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, Paging paging, long total) {
        return new Page<>(items, paging.page(), paging.pageSize(), total);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), page, pageSize, total);
    }
}
