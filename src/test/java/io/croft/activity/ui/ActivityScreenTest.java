package io.croft.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.kernel.Text;
import io.croft.shell.Attention;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import io.croft.uikit.FilterChoice;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityScreenTest extends ScreenTest {

    @Autowired
    Activity activity;

    @Autowired
    AlertAttention alerts;

    @Autowired
    ActivityLog log;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void anAdministratorSeesWhatWasDoneInTheCompanyAndNothingOfOthers() {
        write(CurrentActor.require(), "ours", ActivityResult.SUCCESS);
        write(As.actor(Role.COMPANY_ADMIN, As.newCompany()), "theirs", ActivityResult.SUCCESS);
        assertThat(shown("activity")).extracting(ActivityScreenTest::name).containsExactly("ours");
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void theUrlNarrowsTheList() {
        Actor me = CurrentActor.require();
        Actor teacher = As.actor(Role.TEACHER, me.company());
        write(me, "mine", ActivityResult.SUCCESS);
        write(teacher, "failed", ActivityResult.FAILED);
        assertThat(shown("activity?result=failed"))
                .extracting(ActivityScreenTest::name)
                .containsExactly("failed");
        assertThat(shown("activity?person=" + me.id()))
                .extracting(ActivityScreenTest::name)
                .containsExactly("mine");
        assertThat(shown("activity?thing=failed"))
                .extracting(ActivityScreenTest::name)
                .containsExactly("failed");
        assertThat(shown("activity?until=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(shown("activity?person=nonsense&from=yesterday")).hasSize(2);
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void peopleAndThingsAreChosenByTheirNamesAndWhatTheUrlNamesIsShownChosen() {
        Actor me = CurrentActor.require();
        String id = "0190d3c8-7a3e-7e43-9c1b-" + me.id().toString().substring(24);
        write(me, new ActivityThing("class", id, "Linux basics"), ActivityResult.SUCCESS);
        shown("activity?person=" + me.id() + "&thing=" + id);
        assertThat(chosen()).containsExactlyInAnyOrder(me.name(), "Linux basics (class)");
        shown("activity?thing=of-nobody");
        assertThat(chosen()).containsExactly("of-nobody");
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void aRecordLeadsToThePageOfItsThingAndOneWithoutAPageToWhatElseWasDoneToIt() {
        Actor me = CurrentActor.require();
        String id = "0190d3c8-7a3e-7e43-9c1b-" + me.id().toString().substring(24);
        ActivityView view = UI.getCurrent().navigate(ActivityView.class).orElseThrow();
        assertThat(view.path(new ActivityThing("class", id, "Linux basics"))).isEqualTo("classes/" + id);
        assertThat(view.path(new ActivityThing("cluster", id, "pve-one"))).isEqualTo("activity?thing=" + id);
        assertThat(view.path(new ActivityThing("seat", id, "linux-1"))).isEqualTo("activity?thing=" + id);
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void everythingThatIsKnownOfAnActivityIsShown() {
        write(CurrentActor.require(), "ours", ActivityResult.SUCCESS);
        new ActivityDialog(shown("activity").getFirst(), "").open();
        assertThat(find(Dialog.class).all()).isNotEmpty();
        assertThat(find(Pre.class).single().getText()).contains("\"cores\"");
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void exportsTellTheSameAsTheListAndStartNoFormula() {
        write(CurrentActor.require(), "=HYPERLINK(\"http://evil\")", ActivityResult.SUCCESS);
        ActivityExport export = new ActivityExport(log, () -> ActivityFilter.ALL, Locale.ENGLISH);
        StringWriter csv = new StringWriter();
        export.csv(csv);
        assertThat(csv.toString().lines()).hasSize(2);
        assertThat(csv.toString())
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .doesNotContain(",\"=");
        StringWriter json = new StringWriter();
        export.json(json);
        JsonNode all = JsonMapper.builder().build().readTree(json.toString());
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("thing").get("name").asString()).startsWith("=HYPERLINK");
        assertThat(all.get(0).get("details").get("cores").asInt()).isEqualTo(4);
    }

    @Test
    @WithActor(Role.SUPER_ADMIN)
    void homeTellsTheProviderOfAlertsOfTheLastDay() {
        Actor provider = CurrentActor.require();
        write(provider, "192.0.2.77", ActivityKind.SECURITY, ActivityResult.WARNING);
        write(provider, "192.0.2.78", ActivityKind.SECURITY, ActivityResult.SUCCESS);
        assertThat(alerts.find(provider))
                .extracting(Attention::what, Attention::href)
                .contains(Tuple.tuple("192.0.2.77", "activity?thing=192.0.2.77"))
                .doesNotContain(Tuple.tuple("192.0.2.78", "activity?thing=192.0.2.78"));
        assertThat(alerts.visibleTo(As.actor(Role.COMPANY_ADMIN, As.newCompany())))
                .isFalse();
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void homeShowsAnAdministratorWhatTheCompanyUsesAndDidLast() {
        write(CurrentActor.require(), "ours", ActivityResult.SUCCESS);
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Recent activity", "Changed", "Nothing is in use yet")
                .doesNotContain("Use of the clusters");
    }

    private List<ActivityRecord> shown(String url) {
        UI.getCurrent()
                .navigate(
                        url.split("\\?")[0],
                        com.vaadin.flow.router.QueryParameters.fromString(
                                url.contains("?") ? url.split("\\?")[1] : ""));
        @SuppressWarnings("unchecked")
        Grid<ActivityRecord> grid = find(Grid.class).single();
        return grid.getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    private List<String> chosen() {
        return find(Select.class).all().stream()
                .map(select -> select.getValue())
                .filter(Objects::nonNull)
                .map(choice -> ((FilterChoice) choice).label())
                .toList();
    }

    private void write(Actor who, String name, ActivityResult result) {
        write(who, new ActivityThing("test", name, name), ActivityKind.CONFIGURATION, result);
    }

    private void write(Actor who, String name, ActivityKind kind, ActivityResult result) {
        write(who, new ActivityThing("test", name, name), kind, result);
    }

    private void write(Actor who, ActivityThing thing, ActivityResult result) {
        write(who, thing, ActivityKind.CONFIGURATION, result);
    }

    private void write(Actor who, ActivityThing thing, ActivityKind kind, ActivityResult result) {
        As.run(
                who,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                _ -> activity.record(ActivityEntry.of(kind, "test.changed", Text.verbatim("Changed"))
                                        .on(thing)
                                        .result(result)
                                        .with("cores", 4))));
        Awaitility.await()
                .until(() -> As.call(
                        who,
                        () -> log.list(ActivityFilter.ofThing(thing.id()), PageRequest.ofSize(1))
                                .hasContent()));
    }

    private static String name(ActivityRecord record) {
        ActivityThing thing = record.thing();
        return thing == null ? "" : thing.name();
    }
}
