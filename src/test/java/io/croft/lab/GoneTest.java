package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.Templates;
import io.croft.job.ItemState;
import io.croft.job.JobState;
import io.croft.kernel.Problem;
import io.croft.simulator.GuestView;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;

/** What a class is made from disappears: before the button is pressed, after it, and later. */
@CroftTest
class GoneTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Templates templates;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(
                beans,
                builder -> builder.placeholderDisks()
                        .nodes("pve1")
                        .timing(Timing.fast().withClonePerDisk(Duration.ofMillis(300))));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aTemplateThatIsWithdrawnBetweenPreviewAndDeploymentIsToldAtItsFieldAndNothingBegins() {
        var wish = school.wish("Late", CloneMethod.LINKED_CLONE, 2);
        assertThat(As.call(school.teacher, () -> classes.preview(wish)).possible())
                .isTrue();
        As.run(As.superAdmin(), () -> templates.withdraw(school.template));
        var refused = (DeployResult.Refused) As.call(school.teacher, () -> classes.deploy(wish));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("template");
        assertThat(PlainWords.of(refused.problems().getFirst().text())).startsWith("This template is not offered");
        assertThat(As.call(school.teacher, () -> classes.list("", Pageable.unpaged())))
                .isEmpty();
        assertThat(school.simulator.guests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aTemplateDeletedFromTheClusterBeforeItIsClonedFailsTheClassWithItsNumber(CloneMethod method) {
        destroy(SimulatedSchool.TEMPLATE);
        var begun = school.begin("Gone " + method, method, 3);
        var job = school.awaitEnd(begun.job());
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        var labClass = school.find(begun.labClass());
        assertThat(labClass.state()).isEqualTo(ClassState.FAILED);
        assertThat(PlainWords.of(Objects.requireNonNull(labClass.reason())))
                .isEqualTo("VM 9000 no longer exists in Proxmox VE");
        assertThat(job.items().getFirst().state()).isEqualTo(ItemState.FAILED);
        assertThat(PlainWords.of(Objects.requireNonNull(job.items().getFirst().result())))
                .contains("9000");
        assertThat(school.simulator.guests()).isEmpty();
        var deletion = As.call(school.teacher, () -> classes.delete(begun.labClass()));
        assertThat(school.awaitEnd(deletion).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(As.call(school.teacher, () -> classes.find(begun.labClass())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aTemplateDeletedOnceTheTeachersMachineStandsIsMissedByNobody(CloneMethod method) {
        var begun = school.begin("Enough " + method, method, 2);
        school.awaitGuest(begun.labClass(), "-teacher");
        destroy(SimulatedSchool.TEMPLATE);
        assertThat(school.awaitEnd(begun.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(begun.labClass()).readySeats()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aBaseThatIsGoneIsToldAndTheSeatsThatStandStayUsable(CloneMethod method) {
        var id = school.deploy("Base " + method, method, 2);
        var base = school.guestsOf(id).stream()
                .filter(GuestView::template)
                .findFirst()
                .orElseThrow();
        destroy(base.id());
        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 2));
        school.awaitEnd(more.job());
        var labClass = school.find(id);
        assertThat(labClass.state()).isEqualTo(ClassState.READY);
        assertThat(labClass.readySeats()).isEqualTo(2);
        assertThat(labClass.seats())
                .filteredOn(seat -> seat.state() != SeatState.READY)
                .hasSize(2)
                .allSatisfy(seat -> assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                        .containsAnyOf("The base is missing", "VM " + base.id() + " no longer exists"));
    }

    private void destroy(int vmid) {
        var guests = school.simulator.state().guests();
        guests.remove(guests.find(vmid).orElseThrow());
    }
}
