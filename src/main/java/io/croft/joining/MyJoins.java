package io.croft.joining;

import io.croft.access.CurrentActor;
import io.croft.people.People;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets the actor has joined without having a place yet. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('join.use')")
public class MyJoins {

    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final Targets targets;
    private final People people;

    MyJoins(WaitingRepository waiting, JoinRequestRepository requests, Targets targets, People people) {
        this.waiting = waiting;
        this.requests = requests;
        this.targets = targets;
        this.people = people;
    }

    /** What the actor waits for and has asked to join. */
    public MyPending mine() {
        var me = CurrentActor.require().id().value();
        var lines = waiting.ofPerson(me);
        var asked = requests.ofPerson(me);
        var ids = new HashSet<TargetId>();
        lines.forEach(one -> ids.add(one.target()));
        asked.forEach(one -> ids.add(one.target()));
        var known = targets.describe(ids);
        var owners = people.names(asked.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.target())).stream())
                .map(JoinTarget::owner)
                .collect(Collectors.toSet()));
        return new MyPending(
                lines.stream()
                        .flatMap(one -> Optional.ofNullable(known.get(one.target())).stream())
                        .map(JoinTarget::name)
                        .toList(),
                asked.stream()
                        .flatMap(one -> Optional.ofNullable(known.get(one.target()))
                                .map(target -> new MyRequest(
                                        target.name(), owners.getOrDefault(target.owner(), ""), !one.isOpen()))
                                .stream())
                        .toList());
    }
}
