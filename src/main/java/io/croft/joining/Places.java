package io.croft.joining;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the places of targets to people, with the row of the link of the target locked, so that this is done one after
 * another. The place itself is assigned by {@link JoinTargets}, with a statement that requires it to be free. The room
 * that owns a target checks the rights of the actor first.
 */
@InnerBean("gives places that became free to whoever waits; the room that owns the target checks whoever frees one")
@Component
@Transactional
public class Places {

    private static final Limit ONE = Limit.of(1);

    private final InviteLinkRepository links;
    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final Targets targets;
    private final JoinActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            InviteLinkRepository links,
            WaitingRepository waiting,
            JoinRequestRepository requests,
            Targets targets,
            JoinActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.waiting = waiting;
        this.requests = requests;
        this.targets = targets;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a place from a person and gives it to the first person in the waiting line; false when the person does not
     * have it.
     *
     * @throws TargetNotFound when the target has no link
     */
    public boolean free(TargetId target, PlaceId place, UserId from) {
        var link = links.hold(target.value()).orElseThrow(() -> new TargetNotFound(target));
        if (!targets.of(target).leavePlace(target, place, from)) {
            return false;
        }
        activity.freed(link, from);
        fill(link);
        return true;
    }

    /**
     * Gives free places to the people in the waiting line, first come first; to be called after places were added or
     * repaired.
     */
    public void fill(TargetId target) {
        links.hold(target.value()).ifPresent(this::fill);
    }

    /** The length of the waiting line by target; targets without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> waiting(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : waiting.lengths(some).stream().collect(Collectors.toMap(LineLength::target, LineLength::people));
    }

    /** How many people wait for an approval. */
    @Transactional(readOnly = true)
    public long asking(TargetId target) {
        return requests.countOpen(target.value());
    }

    /** Gives a person who used the link a place, the one they have, or a position in the waiting line. */
    JoinResult join(TargetId target, UserId person) {
        return links.hold(target.value()).map(link -> join(link, person)).orElseGet(() -> refused(unknown()));
    }

    private JoinResult join(InviteLink link, UserId person) {
        var target = link.target();
        var mine = targets.of(target).placeOf(target, person);
        if (mine.isPresent()) {
            return new JoinResult.Seated(target, mine.get());
        }
        if (waiting.findByTargetAndPerson(target.value(), person.value()).isPresent()) {
            return new JoinResult.Waits(target, position(target, person));
        }
        var asked = requests.findByTargetAndPerson(target.value(), person.value());
        if (asked.isPresent()) {
            return asked.get().isOpen() ? new JoinResult.Asks(target) : refused(Text.of("joining.join.notApproved"));
        }
        var closed = link.closed(clock.instant());
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        link.used();
        return admitOrAsk(link, person);
    }

    private static JoinResult refused(Text why) {
        return new JoinResult.Refused(List.of(new Problem(why, null)));
    }

    private static Text unknown() {
        return Text.of("joining.join.unknown");
    }

    /** Counts a use of a link for an account that is about to be made; returns why nobody may use it now, or empty. */
    Optional<Text> reserve(TargetId target) {
        var link = links.hold(target.value());
        if (link.isEmpty()) {
            return Optional.of(unknown());
        }
        var closed = link.get().closed(clock.instant());
        if (closed.isEmpty()) {
            link.get().used();
        }
        return closed;
    }

    /** Takes a counted use back, when no account was made. */
    void giveBack(TargetId target) {
        links.hold(target.value()).ifPresent(InviteLink::unused);
    }

    /** Like {@link #join} for a new person whose use of the link is counted already. */
    JoinResult joinReserved(TargetId target, UserId person) {
        return links.hold(target.value()).map(link -> admitOrAsk(link, person)).orElseGet(() -> refused(unknown()));
    }

    /** Admits those of these people who have an open request; returns how many. */
    int approve(TargetId target, Collection<UUID> people) {
        var link = links.hold(target.value()).orElseThrow(() -> new TargetNotFound(target));
        var asking = requests.open(target.value(), people);
        asking.forEach(request -> {
            requests.delete(request);
            placeOrLine(link, request.person());
        });
        activity.approved(link, asking.stream().map(JoinRequest::person).toList());
        return asking.size();
    }

    /**
     * Refuses those of these people who have an open request and gives their uses of the link back; returns how many.
     */
    int refuse(TargetId target, Collection<UUID> people) {
        var link = links.hold(target.value()).orElseThrow(() -> new TargetNotFound(target));
        var asking = requests.open(target.value(), people);
        asking.forEach(request -> {
            request.refuse();
            link.unused();
            events.publishEvent(new JoinEvent.SomebodyRefused(target, link.tenant(), request.person()));
        });
        activity.refused(link, asking.stream().map(JoinRequest::person).toList());
        return asking.size();
    }

    private JoinResult admitOrAsk(InviteLink link, UserId person) {
        var result = link.isTrusted() ? placeOrLine(link, person) : ask(link, person);
        activity.came(link, person, result);
        return result;
    }

    private JoinResult ask(InviteLink link, UserId person) {
        requests.save(new JoinRequest(link.target(), person, clock.instant()));
        events.publishEvent(new JoinEvent.SomebodyAsks(link.target(), link.tenant(), person));
        return new JoinResult.Asks(link.target());
    }

    private JoinResult placeOrLine(InviteLink link, UserId person) {
        return placeFor(link, person)
                .<JoinResult>map(place -> new JoinResult.Seated(link.target(), place))
                .orElseGet(() -> wait(link, person));
    }

    private void fill(InviteLink link) {
        var next = first(link);
        while (next.isPresent() && placeFor(link, next.get().person()).isPresent()) {
            waiting.delete(next.get());
            activity.movedUp(link, next.get().person());
            next = first(link);
        }
    }

    private Optional<WaitingPerson> first(InviteLink link) {
        return waiting.line(link.target().value(), ONE).stream().findFirst();
    }

    private Optional<PlaceId> placeFor(InviteLink link, UserId person) {
        var target = link.target();
        TenantId company = link.tenant();
        var place = targets.of(target).takePlace(target, person);
        place.ifPresent(taken -> events.publishEvent(new JoinEvent.SomebodyJoined(target, company, person, taken)));
        return place;
    }

    private JoinResult wait(InviteLink link, UserId person) {
        var target = link.target();
        waiting.save(new WaitingPerson(target, person, clock.instant()));
        events.publishEvent(new JoinEvent.SomebodyWaits(target, link.tenant(), person));
        return new JoinResult.Waits(target, position(target, person));
    }

    private int position(TargetId target, UserId person) {
        var line = waiting.line(target.value(), Limit.unlimited());
        return 1 + line.stream().map(WaitingPerson::person).toList().indexOf(person);
    }
}
