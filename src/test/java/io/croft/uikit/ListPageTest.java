package io.croft.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.domain.SliceImpl;

@ExtendWith(Screen.class)
class ListPageTest {

    private final List<String> machines = List.of("web-01", "web-02", "db-01");

    @Test
    void theListShowsItsRowsAndTheirNumber() {
        ListPage<String> page = page();

        assertThat(rows()).isEqualTo(3);
        assertThat(page.header().getElement().getTextRecursively()).contains("3");
    }

    @Test
    void aSearchShowsWhatMatchesAndStandsInTheUrl() {
        ListPage<String> page = page();

        _setValue(_get(TextField.class), "web");

        assertThat(rows()).isEqualTo(2);
        assertThat(page.query()).isEqualTo(new ListQuery("web", Map.of()));
    }

    @Test
    void aUrlTellsSearchAndFilters() {
        ListQuery query =
                ListUrl.query(QueryParameters.simple(Map.of("q", "web ", "state", "running", "sort", "-name")));

        assertThat(query.search()).isEqualTo("web");
        assertThat(query.filters()).isEqualTo(Map.of("state", "running"));
        assertThat(query.filter("state", StatusTone.class)).contains(StatusTone.RUNNING);
        assertThat(query.filter("state", Grid.SelectionMode.class)).isEmpty();
    }

    @Test
    void aListThatCannotBeReadSaysSoAndOffersToTryAgain() {
        ListPage<String> page = new ListPage<>("Machines");
        page.source((query, rows) -> {
            throw new IllegalStateException("the database is away");
        });
        UI.getCurrent().add(page);

        assertThat(GridKt._size(page.rows().grid())).isZero();
        assertThat(_find(FailedState.class)).hasSize(1);
    }

    private ListPage<String> page() {
        ListPage<String> page = new ListPage<>("Machines");
        page.search("Search");
        page.rows().column("name", "Name", name -> name);
        page.source(
                (query, rows) -> new SliceImpl<>(matching(query)),
                query -> matching(query).size());
        UI.getCurrent().add(page);
        return page;
    }

    private List<String> matching(ListQuery query) {
        return machines.stream().filter(name -> name.contains(query.search())).toList();
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }
}
