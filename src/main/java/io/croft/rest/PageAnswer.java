package io.croft.rest;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/**
 * A page of a list.
 *
 * @param items the entries of the page
 * @param page from 0
 * @param size most entries of a page
 * @param total number of entries on all pages
 */
public record PageAnswer<T>(List<T> items, int page, int size, long total) {

    public PageAnswer {
        items = List.copyOf(items);
    }

    /** A page of a facade, each entry converted. */
    public static <S, T> PageAnswer<T> of(Slice<S> slice, Pageable page, long total, Function<S, T> words) {
        return new PageAnswer<>(
                slice.getContent().stream().map(words).toList(), page.getPageNumber(), page.getPageSize(), total);
    }

    /** A page of a list that was read as a whole. */
    public static <S, T> PageAnswer<T> ofWhole(List<S> all, Pageable page, Function<S, T> words) {
        List<T> items = all.stream()
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .map(words)
                .toList();
        return new PageAnswer<>(items, page.getPageNumber(), page.getPageSize(), all.size());
    }
}
