package io.croft.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void oneRowThatCannotBeReadDoesNotTakeTheOthersAway() {
        ListPage<String> page = new ListPage<>("Machines");
        page.rows().column("name", "Name", name -> name);
        page.source(
                (query, rows) -> {
                    int first = (int) rows.getOffset();
                    List<String> names = machines.subList(first, Math.min(3, first + rows.getPageSize()));
                    if (names.contains("web-02")) {
                        throw new IllegalStateException("a row that makes no sense");
                    }
                    return new SliceImpl<>(names, rows, first + names.size() < 3);
                },
                query -> 3);
        UI.getCurrent().add(page);

        assertThat(GridKt._findAll(page.rows().grid())).containsExactly("web-01", "db-01");
        assertThat(_find(FailedState.class)).isEmpty();
    }

    @Test
    void aHiddenColumnStaysHiddenOnTheNextVisit() {
        Remembered memory = new Remembered();
        ComponentUtil.setData(UI.getCurrent(), ListMemory.class, memory);
        ListPage<String> first = page();
        MenuItem columns = menu("Columns");
        assertThat(columns.getSubMenu().getItems())
                .extracting(MenuItem::getText)
                .containsExactly("Length");

        MenuItem length = item(columns, "Length");
        length.setChecked(false);
        click(length);
        assertThat(first.rows().grid().getColumnByKey("length").isVisible()).isFalse();
        UI.getCurrent().removeAll();

        assertThat(page().rows().grid().getColumnByKey("length").isVisible()).isFalse();
    }

    @Test
    void aViewIsSavedUnderANameAndCanBeRemovedAgain() {
        Remembered memory = new Remembered();
        ComponentUtil.setData(UI.getCurrent(), ListMemory.class, memory);
        page();
        _setValue(_get(TextField.class), "web");

        click(item(menu("Views"), "Save this view"));
        _setValue(_get(TextField.class, field -> field.withLabel("Name")), "Web servers");
        _click(_get(Button.class, button -> button.withText("Save")));

        assertThat(memory.views).containsExactly(new SavedView("Web servers", "q=web"));
        assertThat(item(menu("Views"), "Web servers")).isNotNull();
        click(item(menu("Views"), "Remove a view").getSubMenu().getItems().getFirst());
        assertThat(memory.views).isEmpty();
    }

    @Test
    void whatIsSelectedStandsInTheUrlAndIsSelectedAgain() {
        ListPage<String> page = page();
        page.selection(
                        name -> name,
                        ids -> machines.stream().filter(ids::contains).toList())
                .bulk("Start", Icons.PLAY, chosen -> {});
        assertThat(ListUrl.selection(QueryParameters.fromString("sel=web-01,db-01")))
                .containsExactly("web-01", "db-01");

        Selection<String> selection = new Selection<>(name -> name, ids -> List.copyOf(ids));
        selection.restore(page.rows().grid(), Set.of("web-02"), () -> {});
        assertThat(page.rows().grid().getSelectedItems()).containsExactly("web-02");
        assertThat(selection.ids(page.rows().grid())).containsExactly("web-02");
        assertThat(_get(BulkBar.class).isVisible()).isTrue();
    }

    private ListPage<String> page() {
        ListPage<String> page = new ListPage<>("Machines");
        page.search("Search");
        page.rows().column("name", "Name", name -> name);
        page.rows().numbers("length", "Length", String::length);
        page.source(
                (query, rows) -> new SliceImpl<>(matching(query)),
                query -> matching(query).size());
        enter(page);
        UI.getCurrent().add(page);
        return page;
    }

    private static void enter(ListPage<?> page) {
        UI ui = UI.getCurrent();
        NavigationEvent navigation = new NavigationEvent(
                ui.getInternals().getRouter(), new Location("machines"), ui, NavigationTrigger.PROGRAMMATIC);
        page.beforeEnter(new BeforeEnterEvent(navigation, ListPage.class, List.of()));
    }

    private static MenuItem menu(String label) {
        return _get(ListMenus.class).getItems().stream()
                .filter(item -> item.getElement().getTextRecursively().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem item(MenuItem menu, String label) {
        return menu.getSubMenu().getItems().stream()
                .filter(item -> item.getElement().getTextRecursively().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void click(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private List<String> matching(ListQuery query) {
        return machines.stream().filter(name -> name.contains(query.search())).toList();
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }

    private static final class Remembered implements ListMemory {

        private Set<String> hidden = Set.of();
        private final List<SavedView> views = new ArrayList<>();

        @Override
        public Kept of(String list) {
            return new Kept(hidden, views);
        }

        @Override
        public void hide(String list, Set<String> columns) {
            hidden = columns;
        }

        @Override
        public boolean save(String list, SavedView view) {
            return views.add(view);
        }

        @Override
        public void forget(String list, String view) {
            views.removeIf(each -> each.name().equals(view));
        }
    }
}
