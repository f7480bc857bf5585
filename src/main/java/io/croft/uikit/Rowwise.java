package io.croft.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;

/**
 * Reads a page row by row when reading it at once fails, and leaves out the rows that cannot be read, so that one bad
 * row does not hide the others. The page fails when no row can be read.
 *
 * @param <T> the row
 */
record Rowwise<T>(Function<Pageable, Slice<T>> read) implements Function<Pageable, Slice<T>> {

    private static final Logger LOG = LoggerFactory.getLogger(Rowwise.class);

    /** After so many failures without a readable row the cause is not a single row. */
    private static final int HOPELESS = 3;

    @Override
    public Slice<T> apply(Pageable page) {
        try {
            return read.apply(page);
        } catch (RuntimeException e) {
            if (page.isUnpaged()) {
                throw e;
            }
            return eachRow(page, e);
        }
    }

    private Slice<T> eachRow(Pageable page, RuntimeException fault) {
        List<T> rows = new ArrayList<>();
        int failures = 0;
        boolean more = true;
        for (int n = 0; n < page.getPageSize() && more; n++) {
            try {
                Slice<T> one = read.apply(PageRequest.of((int) page.getOffset() + n, 1, page.getSort()));
                rows.addAll(one.getContent());
                more = one.hasNext();
            } catch (RuntimeException e) {
                failures++;
                if (rows.isEmpty() && failures >= HOPELESS) {
                    throw fault;
                }
            }
        }
        if (rows.isEmpty()) {
            throw fault;
        }
        LOG.warn("Left {} rows out of a list because they cannot be read", failures, fault);
        return new SliceImpl<>(List.copyOf(rows), page, more);
    }
}
