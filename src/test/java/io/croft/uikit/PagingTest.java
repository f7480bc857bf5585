package io.croft.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;

/** How little a list counts. */
@ExtendWith(Screen.class)
class PagingTest {

    private static final int MANY = 50_000;

    private final List<Long> counts = new ArrayList<>();
    private final List<Pageable> reads = new ArrayList<>();

    @Test
    void aListThatFitsOnItsFirstPageIsReadOnceAndNotCounted() {
        var page = open(12);

        assertThat(counts).isEmpty();
        assertThat(reads).hasSize(1);
        assertThat(title(page)).contains("12");
    }

    @Test
    void aLongListIsCountedOnceAndNoFurtherThanThatTellsSomething() {
        var page = open(MANY);

        assertThat(counts).containsExactly(Amount.MOST);
        assertThat(reads).hasSize(1);
        assertThat(title(page)).contains("more than 10,000");
    }

    @Test
    void moreThanTenThousandIsSaidInBothLanguages() {
        assertThat(Amount.of(10_000)).isEqualTo("10,000");
        assertThat(Amount.of(10_001)).isEqualTo("more than 10,000");
        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(Amount.of(10_000)).isEqualTo("10.000");
        assertThat(Amount.of(10_001)).isEqualTo("más de 10.000");
    }

    @Test
    void anotherOrderAndAnotherPageCountNothing() {
        var page = open(400);
        assertThat(counts).hasSize(1);

        var grid = page.rows().grid();
        grid.sort(List.of(new GridSortOrder<>(grid.getColumnByKey("number"), SortDirection.DESCENDING)));
        MockVaadin.clientRoundtrip(false);
        scroll(page, 200);

        assertThat(counts).hasSize(1);
        assertThat(reads).hasSizeGreaterThan(2);
    }

    @Test
    void newsAndAnotherSearchCountAgain() {
        var page = open(400);
        page.refresh();
        MockVaadin.clientRoundtrip(false);
        assertThat(counts).hasSize(2);

        _setValue(_get(TextField.class), "1");
        MockVaadin.clientRoundtrip(false);
        assertThat(counts).hasSize(3);
    }

    @Test
    void whoScrollsFarReachesTheEndOfALongList() {
        var page = open(MANY);
        scroll(page, 5_000);
        assertThat(counts).as("%s", reads).containsExactly(Amount.MOST, Long.MAX_VALUE);

        scroll(page, 40_000);
        scroll(page, MANY - 50);
        scroll(page, MANY - 50);

        assertThat(counts).as("known from then on").hasSize(2);
        assertThat(reads).anyMatch(read -> read.getOffset() == 40_000).anyMatch(read -> read.getOffset() == MANY - 50);
        assertThat(page.rows().grid().getDataCommunicator().getItemCountEstimate())
                .isEqualTo(MANY);
    }

    private ListPage<Integer> open(int rows) {
        var page = new ListPage<Integer>("Machines");
        page.search("Search");
        page.rows().column("number", "Number", number -> number).setSortProperty("number");
        page.source((query, wanted) -> read(rows, wanted), (query, most) -> {
            counts.add(most);
            return Math.min(rows, most);
        });
        UI.getCurrent().add(page);
        MockVaadin.clientRoundtrip(false);
        return page;
    }

    private Slice<Integer> read(int rows, Pageable wanted) {
        reads.add(wanted);
        var end = Math.min(rows, (int) wanted.getOffset() + wanted.getPageSize());
        var numbers = IntStream.range((int) wanted.getOffset(), end).boxed().toList();
        return new SliceImpl<>(numbers, wanted, end < rows);
    }

    private static void scroll(ListPage<Integer> page, int row) {
        page.rows()
                .grid()
                .getDataProvider()
                .fetch(new Query<>(row, 50, List.of(), null, null))
                .toList();
    }

    private static String title(ListPage<Integer> page) {
        return page.header().getElement().getTextRecursively();
    }
}
