package nl.weerthuis.platform.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list. The answer that carries it gets a {@code Link} header to the pages around it.
 *
 * @param total how many there are, counted no further than {@link Paging#COUNTED}
 */
public record Page<T>(
        @Schema(description = "What stands on this page, in the order of the list")
        List<T> items,

        @Schema(description = "Which page this is, from 1", examples = "1")
        int page,

        @Schema(description = "How many items stand on a page, at most", examples = "20")
        int pageSize,

        @Schema(
                description = "How many items the whole list has; 1000 if it has more, and totalIsExact is false",
                examples = "1")
        long total,

        @Schema(description = "False if the list has more items than total says", examples = "true")
        boolean totalIsExact) {

    public Page {
        items = List.copyOf(items);
    }

    /** @param total may be counted further than is told */
    public static <T> Page<T> of(List<T> items, Paging paging, long total) {
        return new Page<>(
                items, paging.page(), paging.pageSize(), Math.min(total, Paging.COUNTED), total <= Paging.COUNTED);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), page, pageSize, total, totalIsExact);
    }
}
