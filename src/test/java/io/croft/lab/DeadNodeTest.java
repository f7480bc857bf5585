package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.fleet.CloneMethod;
import io.croft.job.JobItemSummary;
import io.croft.job.JobState;
import io.croft.kernel.Text;
import io.croft.simulator.GuestView;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A node that dies while a class is deployed costs its own seats time, and the other seats nothing. */
@CroftTest
class DeadNodeTest {

    private static final int SEATS = 9;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    private SimulatedSchool school;

    private void open(Duration clone) {
        var timing = Timing.fast().withClonePerDisk(clone).withTask(Duration.ofMillis(30));
        school = SimulatedSchool.open(beans, builder -> builder.timing(timing).placeholderDisks());
    }

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void seatsOnOtherNodesBecomeReadyAndThoseOnTheDeadOneWhenItIsBack(CloneMethod method) {
        open(cloning(method));
        var begun = school.begin("Storm " + method, method, SEATS);
        var id = begun.labClass();
        var dead = aNodeBeside(school.find(id).node());
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> school.guestsOf(id).stream().anyMatch(guest -> isSoon(method, guest)));
        school.simulator.faults().nodeDead(dead);

        var job = school.awaitEnd(begun.job());
        var labClass = school.find(id);
        var failed = failed(labClass);
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.WARNINGS);
        assertThat(labClass.state()).isEqualTo(ClassState.READY);
        assertThat(failed).as(labClass.toString()).isNotEmpty().hasSizeLessThan(SEATS);
        assertThat(labClass.readySeats()).isEqualTo(SEATS - failed.size());
        assertThat(failed).allSatisfy(seat -> assertThat(words(seat.reason())).contains(dead));
        assertThat(job.items().stream().map(JobItemSummary::result).filter(Objects::nonNull))
                .hasSize(failed.size())
                .allSatisfy(result -> assertThat(words(result)).contains(dead));

        school.simulator.faults().nodeAlive(dead);
        school.awaitAnswer(dead);
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(id));
        assertThat(school.awaitEnd(again.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).readySeats()).isEqualTo(SEATS);
        assertThat(school.guestsOf(id)).hasSize(SEATS + 2);
        assertThat(school.simulator.guests()).hasSize(SEATS + 3);
    }

    /**
     * How long PVE copies. Overlays are all made at once as soon as the base stands: until then, what was heard of the
     * nodes before one died (two seconds) must have been forgotten.
     */
    private static Duration cloning(CloneMethod method) {
        return Duration.ofMillis(method == CloneMethod.OVERLAY ? 1500 : 100);
    }

    /** The seats come next: overlays are made at once as soon as the base stands, clones one after another. */
    private static boolean isSoon(CloneMethod method, GuestView guest) {
        return method == CloneMethod.OVERLAY || guest.template();
    }

    private static String aNodeBeside(String home) {
        return home.equals("pve3") ? "pve2" : "pve3";
    }

    private static List<SeatDetails> failed(ClassDetails labClass) {
        return labClass.seats().stream()
                .filter(seat -> seat.state() == SeatState.FAILED)
                .toList();
    }

    private static String words(Text text) {
        return text.key() + text.args();
    }
}
