package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.Clusters;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Guests;
import io.croft.job.JobDetails;
import io.croft.job.JobItemSummary;
import io.croft.job.JobState;
import io.croft.simulator.GuestView;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes wrong over SSH while overlays are made is told with the node's name, and is mended by trying again. */
@CroftTest
class OverlayFaultsTest {

    private static final int SEATS = 25;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Clusters clusters;

    @Autowired
    Guests guests;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes("pve1"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void connectionsCutInTheMiddleCostNoSeatAndMakeNoneTwice() {
        var shells = school.simulator.faults().shells();
        shells.cutAfterNextCommand("^mkdir");
        for (int n = 0; n < 3; n++) {
            shells.cutAfterNextCommand("^qemu-img create");
        }
        var id = school.deploy("Cut", CloneMethod.OVERLAY, SEATS);
        assertThat(school.find(id).readySeats()).as(school.find(id).toString()).isEqualTo(SEATS);
        assertThat(school.guestsOf(id)).hasSize(SEATS + 2);
        assertThat(school.simulator.guests()).hasSize(SEATS + 3);
        assertThat(school.simulator.volumes()).hasSize(SEATS + 3);
    }

    @Test
    void aConfigurationThatAKilledProcessLeftEmptyDoesNotOutliveItsClass() {
        var id = school.deploy("Empty", CloneMethod.OVERLAY, 2);
        var vmid = Objects.requireNonNull(school.find(id).seats().getFirst().machine())
                .vmid();
        As.run(
                As.superAdmin(),
                () -> clusters.shell(school.cluster, "pve1")
                        .files()
                        .write("/etc/pve/nodes/pve1/qemu-server/" + vmid + ".conf", new byte[0], 0640));
        var deletion = As.call(school.teacher, () -> classes.delete(id));
        var end = school.awaitEnd(deletion).summary();
        assertThat(end.state()).as(String.valueOf(end.failure())).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.simulator.guests()).hasSize(1);
        assertThat(school.simulator.volumes()).hasSize(1);
    }

    @Test
    void aFullStorageIsToldAtEverySeatWithTheWordsOfQemuImgAndMendedByTryingAgain() {
        var id = school.deploy("Room", CloneMethod.OVERLAY, 2);
        school.simulator.faults().storageFull("shared");
        var job = more(id, 3);
        assertThat(job.summary().state()).isEqualTo(JobState.WARNINGS);
        assertThat(school.find(id).state()).isEqualTo(ClassState.READY);
        assertThat(failed(id))
                .hasSize(3)
                .allSatisfy(seat -> assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                        .startsWith("The storage is full")
                        .contains("No space left on device"));
        assertThat(results(job)).hasSize(3).allMatch(words -> words.contains("No space left on device"));
        school.simulator.faults().clear();
        repaired(id, 5);
    }

    @Test
    void aClusterFileSystemThatTakesNoConfigurationIsToldAndCostsNoEndlessRowOfIds() {
        var id = school.deploy("Broken", CloneMethod.OVERLAY, 2);
        school.simulator.faults().shells().configurationsBroken(true);
        var job = more(id, 2);
        assertThat(job.summary().state()).isEqualTo(JobState.WARNINGS);
        assertThat(failed(id))
                .hasSize(2)
                .allSatisfy(seat -> assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                        .startsWith("Node pve1 did not take the configuration of VM "));
        school.simulator.faults().clear();
        repaired(id, 4);
        assertThat(school.simulator.volumes()).hasSize(7);
    }

    @Test
    void anIdThatSomebodyElseTookOnAnotherNodeMeanwhileIsReplacedAndTheirGuestLeftAlone() {
        school.close();
        school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes("pve1", "pve2"));
        var id = school.deploy("Elsewhere", CloneMethod.OVERLAY, 1);
        school.simulator.faults().shells().configurationsBroken(true);
        more(id, 1);
        school.simulator.faults().clear();
        var seat = failed(id).getFirst();
        var leased = Objects.requireNonNull(seat.machine()).vmid();
        var node = Objects.requireNonNull(seat.reason()).args().getFirst();
        somebodyMakes(leased, node.equals("pve1") ? "pve2" : "pve1");
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(id));
        assertThat(school.awaitEnd(again.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).readySeats()).isEqualTo(2);
        assertThat(school.find(id).seats())
                .extracting(each -> Objects.requireNonNull(each.machine()).vmid())
                .doesNotContain(leased);
        assertThat(school.simulator.guests())
                .filteredOn(guest -> guest.id() == leased)
                .extracting(GuestView::name)
                .containsExactly("theirs");
        assertThat(As.call(school.teacher, () -> guests.find(new GuestRef(school.cluster, leased))))
                .as("somebody else's guest among the company's")
                .isEmpty();
    }

    @Test
    void aChangedHostKeyStopsTheWorkBeforeAnythingIsSentAndIsToldWithTheNode() {
        var id = school.deploy("Key", CloneMethod.OVERLAY, 2);
        school.simulator.faults().shells().swapHostKey("pve1");
        var job = more(id, 2);
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        assertThat(PlainWords.of(Objects.requireNonNull(job.summary().failure())))
                .startsWith("Node pve1 shows another SSH host key");
        theSeatsThatStandStayUsable(id, "Node pve1 shows another SSH host key");
    }

    @Test
    void anSshAccountThatIsRefusedIsToldWithTheNodeAndNothingElseBreaks() {
        var id = school.deploy("Account", CloneMethod.OVERLAY, 2);
        school.simulator.faults().shells().refused(true);
        var job = more(id, 2);
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        theSeatsThatStandStayUsable(id, "Node pve1 refuses the SSH account");
        school.simulator.faults().clear();
        repaired(id, 4);
    }

    @Test
    void aNodeWhoseSshPortIsClosedIsTriedAgainAndThenToldByName() {
        var id = school.deploy("Port", CloneMethod.OVERLAY, 2);
        school.simulator.faults().shells().closed("pve1");
        var job = more(id, 2);
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        theSeatsThatStandStayUsable(id, "Node pve1 does not answer over SSH");
        school.simulator.faults().shells().opened("pve1");
        repaired(id, 4);
    }

    @Test
    void aSeatHasTheFirewallRulesOfItsBaseAsAClonedMachineHas() {
        var id = school.deploy("Walled", CloneMethod.OVERLAY, 1);
        var rules = "[OPTIONS]\n\nenable: 1\n".getBytes(StandardCharsets.UTF_8);
        var base = school.simulator.guests().stream()
                .filter(guest -> guest.name().endsWith("-base"))
                .findFirst()
                .orElseThrow();
        var files = As.call(As.superAdmin(), () -> clusters.shell(school.cluster, "pve1"))
                .files();
        files.mkdirs("/etc/pve/firewall");
        files.write("/etc/pve/firewall/" + base.id() + ".fw", rules, 0640);
        assertThat(more(id, 2).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).seats())
                .filteredOn(seat -> seat.number() > 1)
                .hasSize(2)
                .allSatisfy(seat -> assertThat(files.read(
                                "/etc/pve/firewall/"
                                        + Objects.requireNonNull(seat.machine()).vmid() + ".fw",
                                1000))
                        .isEqualTo(rules));
    }

    private void somebodyMakes(int vmid, String node) {
        As.call(As.superAdmin(), () -> clusters.shell(school.cluster, node))
                .files()
                .createExclusive(
                        "/etc/pve/nodes/" + node + "/qemu-server/" + vmid + ".conf",
                        "name: theirs\nmemory: 16\n".getBytes(StandardCharsets.UTF_8),
                        0640);
    }

    private JobDetails more(ClassId id, int seats) {
        return school.awaitEnd(
                ((DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, seats))).job());
    }

    private void theSeatsThatStandStayUsable(ClassId id, String words) {
        var labClass = school.find(id);
        assertThat(labClass.state()).isEqualTo(ClassState.READY);
        assertThat(labClass.readySeats()).isEqualTo(2);
        assertThat(labClass.seats())
                .filteredOn(seat -> seat.state() == SeatState.WAITING)
                .hasSize(2)
                .allSatisfy(seat -> assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                        .startsWith(words));
    }

    private void repaired(ClassId id, int seats) {
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(id));
        var job = school.awaitEnd(again.job());
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).readySeats()).isEqualTo(seats);
        assertThat(school.guestsOf(id)).hasSize(seats + 2);
    }

    private List<SeatDetails> failed(ClassId id) {
        return school.find(id).seats().stream()
                .filter(seat -> seat.state() == SeatState.FAILED)
                .toList();
    }

    private static List<String> results(JobDetails job) {
        return job.items().stream()
                .map(JobItemSummary::result)
                .filter(Objects::nonNull)
                .map(PlainWords::of)
                .toList();
    }
}
