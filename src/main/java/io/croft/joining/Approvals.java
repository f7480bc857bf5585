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
 * People who came by the link of a target and have no place yet, and answers to those who need an approval; for whoever
 * manages the target. People answered by somebody else meanwhile are skipped. Lists are empty when the target does not
 * exist or the actor does not manage it; answers then throw {@link TargetNotFound}.
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

    /** People who wait for an approval, first come first; without those whose account was deleted. */
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

    /** People who wait for a place, in the order in which places are given. */
    @Transactional(readOnly = true)
    public List<PersonWaiting> waiting(TargetId target) {
        var line =
                targets.isManaged(target) ? waiting.line(target.value(), Limit.unlimited()) : List.<WaitingPerson>of();
        var names = people.names(line.stream().map(WaitingPerson::person).collect(Collectors.toSet()));
        return line.stream()
                .map(one -> new PersonWaiting(one.person(), names.getOrDefault(one.person(), ""), one.since()))
                .toList();
    }

    /**
     * Gives each of these people a place or a position in the waiting line, first come first; returns how many.
     *
     * @throws TargetNotFound when the target does not exist or the actor does not manage it
     */
    public int approve(TargetId target, Collection<UserId> some) {
        targets.requireManaged(target);
        return places.approve(target, some.stream().map(Identifier::value).toList());
    }

    /**
     * Refuses these people and gives their uses of the link back; returns how many.
     *
     * @throws TargetNotFound when the target does not exist or the actor does not manage it
     */
    public int refuse(TargetId target, Collection<UserId> some) {
        targets.requireManaged(target);
        return places.refuse(target, some.stream().map(Identifier::value).toList());
    }
}
