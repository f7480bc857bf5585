package io.croft.lab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.job.JobFilter;
import io.croft.job.Jobs;
import io.croft.job.ui.ScheduleCard;
import io.croft.joining.Joining;
import io.croft.joining.ui.LinkCard;
import io.croft.lab.ClassFixture;
import io.croft.lab.Classes;
import io.croft.lab.DeployResult;
import io.croft.lab.LabQuotas;
import io.croft.lab.SimulatedSchool;
import io.croft.quota.Quotas;
import io.croft.simulator.GuestView;
import io.croft.simulator.SimulatorBuilder;
import io.croft.simulator.storage.Storage;
import io.croft.testing.As;
import io.croft.testing.PlainWords;
import io.croft.testing.ScreenTest;
import io.croft.uikit.CopyField;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Note;
import io.croft.uikit.QrCode;
import io.croft.uikit.Tile;
import io.croft.uikit.UsageBar;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;

class LabScreensTest extends ScreenTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Joining joining;

    @Autowired
    Jobs jobs;

    @Autowired
    Quotas quotas;

    @Autowired
    Templates templates;

    @Autowired
    ClassFixture fixture;

    private SimulatedSchool school;

    @AfterEach
    void close() {
        if (school != null) {
            school.close();
        }
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTeacherSeesWhatAClassTakesAndDeploysIt() {
        openForm(true);
        assertThat(find(UsageBar.class).all()).isNotEmpty();
        find(IntegerField.class).single().setValue(2);
        test(find(Button.class).withText("Deploy 2 seats").single()).click();
        assertThat(getCurrentView()).isInstanceOf(ClassView.class);
        assertThat(find(Tile.class).all()).hasSize(2);
        assertThat(find(QrCode.class).all()).hasSize(1);
        assertThat(find(CopyField.class).all()).extracting(CopyField::value).anyMatch(link -> link.contains("/join/"));
    }

    @Test
    void aQuotaThatWouldBeExceededIsToldBeforeAtTheFieldAndTheButtonIsOff() {
        openForm(true);
        As.run(As.superAdmin(), () -> quotas.setLimits(school.company, Map.of(LabQuotas.SEATS, 3L)));
        find(IntegerField.class).single().setValue(4);
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(find(IntegerField.class).single().getErrorMessage()).contains("4 more seats, 3 are free");
        assertThat(find(Button.class).withText("Deploy 4 seats").single().isEnabled())
                .isFalse();
    }

    @Test
    void whatIsMissingForAClassIsNamedAndAWrongNumberIsSaidAtItsField() {
        openForm(true);
        var seats = find(IntegerField.class).single();
        seats.setValue(0);
        assertThat(seats.isInvalid()).isTrue();
        assertThat(seats.getErrorMessage()).contains("A class has 1 to");
        seats.setValue(2);
        assertThat(seats.isInvalid()).isFalse();
        seats.setValue(null);
        assertThat(notes()).anyMatch(words -> words.contains("Still to be filled in: Seats."));
        find(TextField.class).withCaption("Name").single().setValue("");
        find(ComboBox.class).single().clear();
        assertThat(notes()).anyMatch(words -> words.contains("Still to be filled in: Name, Template, Seats."));
    }

    @Test
    void withoutSshTheOverlayMethodIsOffAndSaysWhy() {
        openForm(false);
        var preview = As.call(school.teacher, () -> classes.preview(school.wish("x", CloneMethod.LINKED_CLONE, 2)));
        assertThat(preview.unavailable()).containsOnlyKeys(CloneMethod.OVERLAY);
        assertThat(preview.possible()).isTrue();
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(CloneMethod.LINKED_CLONE);
        assertThat(find(Button.class).withText("Deploy 25 seats").single().isEnabled())
                .isTrue();
    }

    @Test
    void aStorageThatCannotCloneTurnsBothMethodsOffWithTheReasonAtEach() {
        openForm(true, builder -> builder.storage(Storage.volumeGroup("san")));
        assertThat(find(RadioButtonGroup.class).single().getElement().getTextRecursively())
                .contains("Linked clones cannot be made on storage san, which is of type lvm")
                .contains("Overlays need a file storage such as a directory or NFS; san is of type lvm");
        assertThat(find(Button.class).withText("Deploy 25 seats").single().isEnabled())
                .isFalse();
    }

    @Test
    void aSeatThatFailedSaysWhyInPlainWordsOnItsTileAndTheClassOffersToTryAgain() {
        school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes("pve1"));
        var labClass = school.deploy("Full house", CloneMethod.OVERLAY, 1);
        school.simulator.faults().storageFull("shared");
        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(labClass, 1));
        school.awaitEnd(more.job());
        signIn(school.teacher);
        navigate(ClassView.class, Map.of("class", labClass.toString()));
        assertThat(find(Tile.class).all())
                .extracting(tile -> tile.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("The storage is full: ") && words.contains("No space left on device"))
                .noneMatch(words -> words.contains("Exception"));
        assertThat(find(Button.class).withText("Try again").single().isVisible())
                .isTrue();
    }

    @Test
    void aTeacherTellsTheChosenSeatsOrAllOfThem() {
        school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes("pve1"));
        var labClass = school.deploy("Together", CloneMethod.OVERLAY, 3);
        signIn(school.teacher);
        navigate(ClassView.class, Map.of("class", labClass.toString()));
        assertThat(bar()).contains("All 3 seats");
        var boxes = find(Checkbox.class).all();
        assertThat(boxes)
                .hasSize(3)
                .extracting(box -> box.getAriaLabel().orElseThrow())
                .containsExactly("Choose 1", "Choose 2", "Choose 3");
        boxes.getFirst().setValue(true);
        boxes.getLast().setValue(true);
        assertThat(bar()).contains("2 of 3 seats chosen");
        test(find(Button.class).withText("Start").single()).click();
        assertThat(bar()).contains("All 3 seats");
        var job = As.call(school.teacher, () -> jobs.list(JobFilter.ALL, PageRequest.ofSize(1)))
                .getContent()
                .getFirst();
        assertThat(PlainWords.of(job.title())).isEqualTo("Start 2 machines of Together");
        school.awaitEnd(job.id());
        assertThat(school.simulator.guests())
                .filteredOn(GuestView::running)
                .extracting(GuestView::name)
                .containsExactlyInAnyOrder("together-01", "together-03");
    }

    @Test
    void whatATeacherPlansForAClassStandsBesideItInPlainWords() {
        var teacher = As.actor(Role.TEACHER, fixture.company());
        var labClass = fixture.ready(teacher, 2);
        signIn(teacher);
        navigate(ClassView.class, Map.of("class", labClass.toString()));
        test(find(Button.class).withText("Plan").single()).click();
        days().clear();
        test(find(Button.class).withText("Plan").all().getLast()).click();
        assertThat(days().getErrorMessage()).isEqualTo("Choose at least one day");
        days().setValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        test(find(Button.class).withText("Plan").all().getLast()).click();
        await().pollInSameThread().untilAsserted(() -> {
            runPendingSignalsTasks();
            roundTrip();
            assertThat(find(ScheduleCard.class).single().getElement().getTextRecursively())
                    .contains("Start all machines of", "Mon–Fri at 7:45", "Next start");
        });
    }

    @Test
    void anEmptyListSaysWhatAClassIs() {
        signIn(As.actor(Role.TEACHER, fixture.company()));
        navigate(ClassesView.class);
        assertThat(find(EmptyState.class).all()).isNotEmpty();
    }

    @Test
    void aStudentWithoutAMachineIsToldWhatToDo() {
        signIn(As.actor(Role.USER, fixture.company()));
        navigate(MyMachinesView.class);
        assertThat(find(EmptyState.class).all()).anyMatch(EmptyState::isVisible);
    }

    @Test
    void aStudentWithAMachineSeesItsCard() {
        var company = fixture.company();
        var student = As.actor(Role.USER, company);
        var teacher = As.actor(Role.TEACHER, company);
        var labClass = fixture.ready(teacher, 1);
        As.call(student, () -> joining.join(fixture.token(teacher, labClass)));
        signIn(student);
        navigate(MyMachinesView.class);
        assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(name -> name.endsWith("-01"));
    }

    @Test
    void whoComesByTheLinkIsCountedBesideItWhileTheTeacherLooks() {
        var company = fixture.company();
        var teacher = As.actor(Role.TEACHER, company);
        var labClass = fixture.ready(teacher, 2);
        signIn(teacher);
        navigate(ClassView.class, Map.of("class", labClass.toString()));
        assertThat(invite()).contains("nobody has used it", "People come in at once");
        var link = fixture.token(teacher, labClass);
        As.call(As.actor(Role.USER, company), () -> joining.join(link));
        await().pollInSameThread().untilAsserted(() -> {
            runPendingSignalsTasks();
            roundTrip();
            assertThat(invite()).contains("1 person has used it");
        });
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<DayOfWeek> days() {
        return find(CheckboxGroup.class).single();
    }

    private void openForm(boolean withSsh) {
        openForm(withSsh, UnaryOperator.identity());
    }

    private void openForm(boolean withSsh, UnaryOperator<SimulatorBuilder> shape) {
        school = SimulatedSchool.open(
                beans, builder -> shape.apply(builder.placeholderDisks().nodes("pve1")), withSsh);
        signIn(school.teacher);
        navigate(DeployClassView.class);
        find(TextField.class).withCaption("Name").single().setValue("Linux Basics");
        TemplateRow row = As.call(school.teacher, () -> templates.usable()).getFirst();
        @SuppressWarnings("unchecked")
        ComboBox<TemplateRow> box = find(ComboBox.class).single();
        box.setValue(row);
        assertThat(find(TextField.class).withCaption("Code").single().getValue())
                .isEqualTo("linux-basics");
    }

    private List<String> notes() {
        return find(Note.class).all().stream()
                .map(note -> note.getElement().getTextRecursively())
                .toList();
    }

    private String bar() {
        return find(SeatBar.class).single().getElement().getTextRecursively();
    }

    private String invite() {
        return find(LinkCard.class).single().getElement().getTextRecursively();
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(actor));
    }
}
