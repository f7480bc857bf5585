package io.croft.notify;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which notices the actor gets, and how. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class NoticeChoices {

    private final NoticeKinds kinds;
    private final ChoiceStore store;

    NoticeChoices(NoticeKinds kinds, ChoiceStore store) {
        this.kinds = kinds;
        this.store = store;
    }

    /** All kinds that people of the role of the actor can get, with each personal channel. */
    @Transactional(readOnly = true)
    public List<NoticeChoice> mine() {
        Actor actor = CurrentActor.require();
        Map<ChoiceStore.Way, Boolean> chosen = store.of(actor.id());
        return kinds.all().stream()
                .filter(kind -> kind.audience().includes(actor.role()))
                .map(kind -> choice(kind, chosen))
                .toList();
    }

    /**
     * Chooses whether to get a kind on a channel.
     *
     * @throws IllegalArgumentException when the actor cannot get that kind, or the channel is not personal
     */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("a person's own taste")
    public void choose(String kind, NoticeChannel channel, boolean wanted) {
        Actor actor = CurrentActor.require();
        if (!channel.isPersonal()
                || kinds.find(kind)
                        .filter(known -> known.audience().includes(actor.role()))
                        .isEmpty()) {
            throw new IllegalArgumentException("nothing to choose: " + kind + " by " + channel);
        }
        store.choose(actor.id(), kind, channel, wanted);
    }

    private static NoticeChoice choice(NoticeKind kind, Map<ChoiceStore.Way, Boolean> chosen) {
        Map<NoticeChannel, Boolean> ways = new EnumMap<>(NoticeChannel.class);
        Arrays.stream(NoticeChannel.values())
                .filter(NoticeChannel::isPersonal)
                .forEach(channel -> ways.put(
                        channel,
                        chosen.getOrDefault(
                                new ChoiceStore.Way(kind.key(), channel.name()),
                                kind.byDefault().contains(channel))));
        return new NoticeChoice(kind.key(), kind.label(), ways);
    }
}
