package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

class ShortListTest {

    private final ShortList<String> words = new ShortList<String>()
            .order("word", Comparator.naturalOrder())
            .order("length", Comparator.comparingInt(String::length));

    @Test
    void rowsAreSortedAsAskedAndKeepTheirOrderWhereNothingIsAsked() {
        List<String> rows = List.of("wall", "field", "oak");
        assertThat(words.page(rows, PageRequest.of(0, 10))).containsExactly("wall", "field", "oak");
        assertThat(words.page(rows, PageRequest.of(0, 10, Sort.by("word")))).containsExactly("field", "oak", "wall");
        assertThat(words.page(rows, PageRequest.of(0, 10, Sort.by(Sort.Order.desc("length")))))
                .containsExactly("field", "wall", "oak");
        assertThat(words.page(rows, PageRequest.of(0, 10, Sort.by("nobody-knows"))))
                .containsExactly("wall", "field", "oak");
    }

    @Test
    void pagesCutTheRowsWithoutLosingOrRepeatingOne() {
        List<String> rows = List.of("a", "b", "c");
        assertThat(words.page(rows, PageRequest.of(0, 2)).hasNext()).isTrue();
        assertThat(words.page(rows, PageRequest.of(1, 2))).containsExactly("c");
        assertThat(words.page(rows, PageRequest.of(5, 2))).isEmpty();
    }

    @Test
    void aSearchLooksIntoEveryWordInAnyCase() {
        ListQuery query = new ListQuery(" MEA ", Map.of());
        assertThat(ShortList.matches(query, "hill", "meadow")).isTrue();
        assertThat(ShortList.matches(query, "hill")).isFalse();
        assertThat(ShortList.matches(ListQuery.ALL, "hill")).isTrue();
    }
}
