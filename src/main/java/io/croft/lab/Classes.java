package io.croft.lab;

import io.croft.access.CurrentActor;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.joining.Places;
import io.croft.joining.TargetLinks;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classes of the company: teachers see and change their own and those they co-own, administrators all. Long
 * operations are jobs.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class Classes {

    private static final Set<String> SORTABLE = Set.of("name", "state", "createdAt");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt");

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final LabClassAccess access;
    private final ClassPlanner planner;
    private final ClassQuota quota;
    private final ClassReader reader;
    private final TargetLinks links;
    private final Places places;
    private final Jobs jobs;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Classes(
            LabClassRepository labClasses,
            SeatRepository seats,
            LabClassAccess access,
            ClassPlanner planner,
            ClassQuota quota,
            ClassReader reader,
            TargetLinks links,
            Places places,
            Jobs jobs,
            LabActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.access = access;
        this.planner = planner;
        this.quota = quota;
        this.reader = reader;
        this.links = links;
        this.places = places;
        this.jobs = jobs;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of the classes of the actor. Sort properties: {@code name}, {@code state}, {@code createdAt}; newest first
     * by default.
     *
     * @param search part of name or code; empty for all
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('class.view')")
    public Slice<ClassSummary> list(String search, Pageable page) {
        var rows = labClasses.rows(onlyOf(), pattern(search), ordered(page));
        var waiting = places.waiting(
                rows.getContent().stream().map(row -> row.id().value()).toList());
        return rows.map(row -> row.waiting(waiting.getOrDefault(row.id().value(), 0L)));
    }

    /** The number of all classes {@link #list} returns. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('class.view')")
    public long count(String search) {
        return labClasses.count(onlyOf(), pattern(search));
    }

    /** A class for its page; empty when the actor sees no such class. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('class.view')")
    public Optional<ClassDetails> find(ClassId id) {
        return access.look(id).map(labClass -> reader.details(labClass, access.allows(id)));
    }

    /** What deploying would do: nodes, quota, duration, and problems. Changes nothing. */
    @Transactional(readOnly = true)
    public DeployPreview preview(DeployClass wish) {
        return quota.preview(wish, planner.draft(wish));
    }

    /** Stores the class, reserves its quota and submits the job that makes its machines. */
    public DeployResult deploy(DeployClass wish) {
        var draft = planner.draft(wish);
        var origin = draft.origin();
        if (origin == null || !draft.problems().isEmpty()) {
            return notDeployed(wish, draft.problems());
        }
        var actor = CurrentActor.require();
        var id = new ClassId(Identifier.next());
        var missing = quota.reserve(actor.company(), id, origin, wish.seats());
        if (!missing.isEmpty()) {
            return notDeployed(wish, missing);
        }
        var labClass = labClasses.save(new LabClass(id, wish, actor.id(), origin, clock.instant()));
        labClass.deploying();
        labClasses.flush();
        addRows(labClass, draft.seatNodes());
        links.open(id.target());
        return begin(labClass, "deploy", deployTitle(wish));
    }

    private DeployResult notDeployed(DeployClass wish, List<Problem> problems) {
        activity.notDeployed(wish, deployTitle(wish), problems);
        return new DeployResult.Refused(problems);
    }

    private static Text deployTitle(DeployClass wish) {
        return Text.of("lab.job.deploy", wish.name(), wish.seats());
    }

    /**
     * Adds seats to a class and submits the job that makes their machines.
     *
     * @throws ClassNotFound when the actor may not change such a class
     */
    public DeployResult addSeats(ClassId id, int more) {
        var labClass = access.require(id);
        var problems = new ArrayList<Problem>();
        var title = Text.of("lab.job.addSeats", labClass.name(), more);
        var wanted = (int) seats.countByLabClass(id.value()) + more;
        if (more < 1 || more > DeployClass.MOST_SEATS || wanted > DeployClass.MOST_SEATS) {
            problems.add(Problem.at("seats", "lab.seats.invalid", DeployClass.MOST_SEATS));
        }
        if (!takesSeats(labClass)) {
            problems.add(Problem.of("lab.class.notOpen", labClass.name()));
        }
        if (problems.isEmpty()) {
            problems.addAll(quota.adjust(id, labClass.origin(), wanted));
        }
        if (!problems.isEmpty()) {
            return refused(labClass, "addSeats", title, problems);
        }
        labClass.wants(wanted);
        addRows(labClass, planner.nodesFor(labClass.origin(), more));
        return begin(labClass, "addSeats", title);
    }

    /**
     * Submits a job that tries failed machines again; existing ones are not touched.
     *
     * @throws ClassNotFound when the actor may not change such a class
     */
    public DeployResult repair(ClassId id) {
        var labClass = access.require(id);
        var title = Text.of("lab.job.repair", labClass.name());
        return takesSeats(labClass)
                ? begin(labClass, "repair", title)
                : refused(labClass, "repair", title, List.of(Problem.of("lab.class.notOpen", labClass.name())));
    }

    private DeployResult refused(LabClass labClass, String deed, Text title, List<Problem> problems) {
        activity.refused(labClass, deed, title, problems);
        return new DeployResult.Refused(problems);
    }

    private static boolean takesSeats(LabClass labClass) {
        return labClass.state().isOpen() || labClass.state() == ClassState.FAILED;
    }

    /**
     * Submits a job that removes seats and their machines; seats that do not exist are skipped.
     *
     * @throws ClassNotFound when the actor may not change such a class
     */
    public JobId removeSeats(ClassId id, Collection<SeatId> seatsToRemove) {
        var labClass = access.require(id);
        var which = seats.findAll(seatsToRemove.stream().map(SeatId::value).toList()).stream()
                .filter(seat -> seat.labClass().equals(id))
                .map(seat -> seat.id().value())
                .toList();
        var title = Text.of("lab.job.removeSeats", labClass.name(), which.size());
        return remove(labClass, "removeSeats", title, which);
    }

    /** All guests that deleting the class would remove from the cluster, as names with VM ids. */
    @Transactional(readOnly = true)
    public List<String> machines(ClassId id) {
        return reader.machines(access.require(id));
    }

    /**
     * Submits a job that removes everything the class made, then the class.
     *
     * @throws ClassNotFound when the actor may not change such a class
     */
    public JobId delete(ClassId id) {
        var labClass = access.require(id);
        jobs.openAbout(subject(id)).stream().filter(Classes::mayCancel).forEach(job -> jobs.cancel(job.id()));
        labClass.deleting();
        links.close(id.target());
        events.publishEvent(new LabEvent.ClassChanged(id, labClass.tenant()));
        return remove(labClass, "delete", Text.of("lab.job.delete", labClass.name()), null);
    }

    private JobId remove(LabClass labClass, String deed, Text title, @Nullable List<UUID> which) {
        var subject = subject(labClass.id());
        var payload = new DeleteClassJob.Payload(labClass.id().value(), which);
        var job = jobs.submit(new JobRequest(DeleteClassJob.KIND, payload, title, subject, null)
                .inTurn(subject)
                .onResource(labClass.cluster()));
        activity.begun(labClass, deed, title, job);
        return job;
    }

    /**
     * Whether to cancel a job before a deletion; those of other people end by themselves, since the class is being
     * deleted.
     */
    private static boolean mayCancel(JobSummary job) {
        var actor = CurrentActor.require();
        return LabClassAccess.onlyOf(actor).isEmpty() || job.startedBy().equals(actor.id());
    }

    private static @Nullable UUID onlyOf() {
        return LabClassAccess.onlyOf(CurrentActor.require())
                .map(Identifier::value)
                .orElse(null);
    }

    private static @Nullable String pattern(String search) {
        return search.isBlank() ? null : "%" + search.strip().toLowerCase(Locale.ROOT) + "%";
    }

    private static Pageable ordered(Pageable page) {
        var known = page.getSort().stream()
                .filter(order -> SORTABLE.contains(order.getProperty()))
                .toList();
        var sort = (known.isEmpty() ? NEWEST_FIRST : Sort.by(known)).and(Sort.by("id.value"));
        return page.isPaged() ? PageRequest.of(page.getPageNumber(), page.getPageSize(), sort) : Pageable.unpaged(sort);
    }

    private DeployResult begin(LabClass labClass, String deed, Text title) {
        labClass.deploying();
        var job = jobs.submit(new JobRequest(
                        DeployClassJob.KIND,
                        new DeployClassJob.Payload(labClass.id().value()),
                        title,
                        subject(labClass.id()),
                        null)
                .inTurn(subject(labClass.id()))
                .onResource(labClass.cluster()));
        labClass.workedOnBy(job.value());
        activity.begun(labClass, deed, title, job);
        events.publishEvent(
                new LabEvent.ClassChanged(labClass.id(), CurrentActor.require().company()));
        return new DeployResult.Submitted(labClass.id(), job);
    }

    private void addRows(LabClass labClass, List<String> nodes) {
        var first = seats.highestNumber(labClass.id().value()) + 1;
        seats.saveAll(IntStream.range(0, nodes.size())
                .mapToObj(n -> new Seat(labClass, first + n, nodes.get(n)))
                .toList());
    }

    static String subject(ClassId id) {
        return "lab:" + id;
    }
}
