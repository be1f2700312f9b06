package nl.weerthuis.platform.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list. The answer that carries it gets a {@code Link} header to the pages around it. */
public record Page<T>(List<T> items, int page, int pageSize, long total) {
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
