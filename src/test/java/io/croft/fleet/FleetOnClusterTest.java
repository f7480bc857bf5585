package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.VmIdRange;
import io.croft.dispatch.WorkContext;
import io.croft.inventory.GuestRef;
import io.croft.job.ItemState;
import io.croft.job.JobDetails;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.job.PlannedItem;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.simulator.GuestView;
import io.croft.simulator.storage.VolumeId;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the room promises of both methods, for an owner that has neither classes nor seats. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetOnClusterTest {

    private static final String NODE = "pve1";
    private static final VmIdRange IDS = new VmIdRange(30_000, 30_999);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Jobs jobs;

    @Autowired
    ScriptedJob scripted;

    @Autowired
    FleetBases bases;

    @Autowired
    FleetMachines machines;

    @Autowired
    GuestWork work;

    private SimulatedFarm farm;

    @BeforeAll
    void open() {
        farm = new SimulatedFarm(beans, builder -> builder.placeholderDisks().nodes(NODE), true);
    }

    @AfterAll
    void close() {
        farm.close();
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void machinesAreMadeOnceHoweverOftenTheyAreAskedFor(CloneMethod method) {
        var fleet = based(fleet(method));
        var first = new HeardProgress(true);
        succeeds(run -> make(fleet, 3, first, run));
        assertThat(first.ready).containsExactly(1, 2, 3);
        var second = new HeardProgress(true);
        succeeds(run -> make(fleet, 3, second, run));
        assertThat(second.assigned).isEqualTo(first.assigned);
        assertThat(second.ready).isEqualTo(first.ready);
        assertThat(guestsOf(fleet))
                .extracting(guest -> guest.name().replace(name(fleet), ""))
                .containsExactlyInAnyOrder("-reference", "-base", "-1", "-2", "-3");
        assertThat(guestsOf(fleet))
                .filteredOn(guest -> first.assigned.values().stream().anyMatch(ref -> ref.vmid() == guest.id()))
                .hasSize(3)
                .noneMatch(GuestView::template);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void onlyTheMachineThatIsToGoIsRemovedAndItsNumberCanBeMadeAgain(CloneMethod method) {
        var fleet = based(fleet(method));
        var progress = new HeardProgress(true);
        succeeds(run -> make(fleet, 2, progress, run));
        succeeds(run -> machines.remove(fleet, machine(fleet, 1), begun(run, "remove")));
        assertThat(guestsOf(fleet)).noneMatch(guest -> guest.name().endsWith("-1"));
        assertThat(guestsOf(fleet)).anyMatch(guest -> guest.name().endsWith("-2"));
        succeeds(run -> machines.remove(fleet, machine(fleet, 1), begun(run, "remove")));
        succeeds(run -> make(fleet, 2, progress, run));
        assertThat(guestsOf(fleet)).anyMatch(guest -> guest.name().endsWith("-1"));
        succeeds(run -> {
            machines.remove(fleet, machine(fleet, 1), begun(run, "one"));
            machines.remove(fleet, machine(fleet, 2), begun(run, "two"));
            machines.remove(fleet, fleet.baseMark(), begun(run, "base"));
            machines.remove(fleet, fleet.id().mark("reference"), begun(run, "reference"));
        });
        assertThat(guestsOf(fleet)).isEmpty();
        assertThat(farm.simulator.guests()).anyMatch(guest -> guest.id() == SimulatedFarm.TEMPLATE);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aMachineThatRunsIsStoppedAndLosesWhatWasWrittenOnIt(CloneMethod method) throws IOException {
        var fleet = based(fleet(method));
        var progress = new HeardProgress(true);
        succeeds(run -> make(fleet, 1, progress, run));
        var guest = Objects.requireNonNull(progress.assigned.get(1));
        succeeds(run -> work.start(fleet.id().mark(1).on(guest), WorkContext.on(begun(run, "start"), Urgency.NORMAL)));
        assertThat(farm.simulator.guests()).anyMatch(one -> one.id() == guest.vmid() && one.running());
        var disk = diskOf(guest);
        var fresh = Files.size(disk);
        Files.writeString(disk, "written by whoever used it", StandardOpenOption.APPEND);
        var rollbacks = rollbacks();
        succeeds(run ->
                machines.revert(fleet, machine(fleet, 1), guest, WorkContext.on(begun(run, "revert"), Urgency.NORMAL)));
        assertThat(farm.simulator.guests()).anyMatch(one -> one.id() == guest.vmid() && !one.running());
        switch (method) {
            case LINKED_CLONE -> assertThat(rollbacks()).isEqualTo(rollbacks + 1);
            case OVERLAY -> assertThat(Files.size(disk)).isEqualTo(fresh);
        }
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aGuestWithoutTheMarkIsNeitherRevertedNorRemoved(CloneMethod method) {
        var fleet = based(fleet(method));
        var progress = new HeardProgress(true);
        succeeds(run -> make(fleet, 1, progress, run));
        var guest = Objects.requireNonNull(progress.assigned.get(1));
        var stranger = new FleetMachine(
                item(2), 2, name(fleet) + "-2", NODE, fleet.id().mark(2));
        var job = scripted.run(
                farm,
                jobs,
                run -> machines.revert(fleet, stranger, guest, WorkContext.on(begun(run, "revert"), Urgency.NORMAL)));
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        succeeds(run -> machines.remove(fleet, stranger, begun(run, "remove")));
        assertThat(guestsOf(fleet)).anyMatch(one -> one.id() == guest.vmid());
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void nothingIsMadeForSomebodyWhoLostTheRightMeanwhile(CloneMethod method) {
        var fleet = based(fleet(method));
        var progress = new HeardProgress(false);
        var job = scripted.run(farm, jobs, run -> make(fleet, 2, progress, run));
        assertThat(progress.ready).isEmpty();
        assertThat(progress.failed).containsOnlyKeys(1, 2).containsValue(Text.verbatim("no longer yours"));
        assertThat(job.items()).allMatch(item -> item.state() == ItemState.FAILED);
        assertThat(guestsOf(fleet)).hasSize(2);
    }

    @Test
    void machinesWithoutABaseAreRefusedWithAReason() {
        var fleet = fleet(CloneMethod.LINKED_CLONE);
        var progress = new HeardProgress(true);
        var job = scripted.run(farm, jobs, run -> make(fleet, 1, progress, run));
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        assertThat(job.summary().failure()).isEqualTo(Text.of("fleet.noBase"));
        assertThat(progress.assigned).isEmpty();
    }

    private Path diskOf(GuestRef guest) {
        var cluster = farm.simulator.state();
        var drive = cluster.guests().find(guest.vmid()).orElseThrow().config().get("scsi0", "");
        return cluster.volumes().file(VolumeId.parse(drive.split(",")[0]), NODE);
    }

    private long rollbacks() {
        return farm.simulator.requestsServed().entrySet().stream()
                .filter(served ->
                        served.getKey().startsWith("POST ") && served.getKey().endsWith("/rollback"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void succeeds(ScriptedJob.Script script) {
        JobDetails job = scripted.run(farm, jobs, script);
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
    }

    private Fleet fleet(CloneMethod method) {
        return new Fleet(
                new FleetId("pool", Identifier.next()),
                farm.company,
                farm.teacher.id(),
                farm.template,
                NODE,
                null,
                "A pool",
                IDS,
                method,
                Optional.empty());
    }

    private Fleet based(Fleet fleet) {
        var made = new GuestRef[1];
        succeeds(run -> {
            var mark = fleet.id().mark("reference");
            var reference = bases.reference(fleet, mark, name(fleet) + "-reference", begun(run, "reference"));
            made[0] = bases.base(fleet, reference, mark, name(fleet) + "-base", begun(run, "base"));
        });
        assertThat(guestsOf(fleet))
                .filteredOn(guest -> guest.id() == made[0].vmid())
                .allMatch(GuestView::template);
        return fleet.withBase(made[0]);
    }

    private void make(Fleet fleet, int count, FleetProgress progress, JobRun<?> run) throws Exception {
        var wanted = IntStream.rangeClosed(1, count)
                .mapToObj(number -> machine(fleet, number))
                .toList();
        run.plan(wanted.stream().map(FleetMachine::item).toList());
        machines.make(fleet, wanted, progress, run);
    }

    private static FleetMachine machine(Fleet fleet, int number) {
        return new FleetMachine(
                item(number),
                number,
                name(fleet) + "-" + number,
                NODE,
                fleet.id().mark(number));
    }

    private static PlannedItem item(int number) {
        return new PlannedItem("machine-" + number, Text.verbatim("Machine " + number));
    }

    private static JobItem begun(JobRun<?> run, String key) {
        run.plan(List.of(new PlannedItem(key, Text.verbatim(key))));
        var item = run.item(key);
        item.start();
        return item;
    }

    private static String name(Fleet fleet) {
        return "p" + fleet.id().value().toString().substring(24);
    }

    private List<GuestView> guestsOf(Fleet fleet) {
        return farm.simulator.guests().stream()
                .filter(guest -> guest.config()
                        .getOrDefault("description", "")
                        .contains("croft:pool:" + fleet.id().value() + ":"))
                .toList();
    }
}
