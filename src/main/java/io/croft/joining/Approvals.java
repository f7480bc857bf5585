package io.croft.joining;

import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has come by a target's link and has no place yet, for whoever manages the target, and their answers to those who came by a link
 * that is not trusted. Who has been answered by somebody else meanwhile is left out. Lists are empty when the target is gone or not
 * the acting person's; answers throw {@link TargetNotFound} then.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('join.manage')")
public class Approvals {

    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final Targets targets;
    private final Places places;
    private final People people;

    Approvals(
            WaitingRepository waiting, JoinRequestRepository requests, Targets targets, Places places, People people) {
        this.waiting = waiting;
        this.requests = requests;
        this.targets = targets;
        this.places = places;
        this.people = people;
    }

    /** Who waits for an approval, by who came first; somebody whose account is gone does not. */
    @Transactional(readOnly = true)
    public List<PersonAsking> asking(TargetId target) {
        var open = targets.isManaged(target) ? requests.open(target.value()) : List.<JoinRequest>of();
        var known = people.some(open.stream().map(JoinRequest::person).toList());
        return open.stream()
                .flatMap(request -> Optional.ofNullable(known.get(request.person()))
                        .map(person -> new PersonAsking(
                                person.id(), person.name(), person.email(), person.addressGiven(), request.since()))
                        .stream())
                .toList();
    }

    /** Who waits for a place, in the order in which places are given. */
    @Transactional(readOnly = true)
    public List<PersonWaiting> waiting(TargetId target) {
        var line =
                targets.isManaged(target) ? waiting.line(target.value(), Limit.unlimited()) : List.<WaitingPerson>of();
        var names = people.names(line.stream().map(WaitingPerson::person).collect(Collectors.toSet()));
        return line.stream()
                .map(one -> new PersonWaiting(one.person(), names.getOrDefault(one.person(), ""), one.since()))
                .toList();
    }

    /** Gives each a place or has them wait in line, first come first served; returns how many. */
    public int approve(TargetId target, Collection<UserId> some) {
        targets.requireManaged(target);
        return places.approve(target, some.stream().map(Identifier::value).toList());
    }

    /** Lets none of them in, and gives their uses of the link back; returns how many. */
    public int refuse(TargetId target, Collection<UserId> some) {
        targets.requireManaged(target);
        return places.refuse(target, some.stream().map(Identifier::value).toList());
    }
}
