package io.croft.activity.ui;

import com.vaadin.flow.component.html.Div;
import io.croft.activity.ForwardProgress;
import io.croft.kernel.Text;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Note;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Optional;

/** How sending records on goes: its state, when something was sent last, how many wait, and what is wrong. */
final class ForwardFacts extends Div {

    ForwardFacts() {
        addClassName("stack");
    }

    void show(Optional<ForwardProgress> progress) {
        removeAll();
        Div facts = new Div();
        facts.addClassName("key-facts");
        add(facts);
        if (progress.isEmpty()) {
            facts.add(new KeyFact(Texts.get("activity.forward.state"), Texts.get("activity.forward.off")));
        }
        progress.ifPresent(known -> {
            facts.add(
                    new KeyFact(Texts.get("activity.forward.state"), badge(known)),
                    new KeyFact(Texts.get("activity.forward.last"), new RelativeTime(known.sentAt())),
                    new KeyFact(Texts.get("activity.forward.backlog"), String.valueOf(known.backlog())));
            tell(known);
        });
    }

    private void tell(ForwardProgress progress) {
        Text words = progress.failure() == null ? progress.warning() : progress.failure();
        if (words != null) {
            add(new Note(progress.failure() == null ? StatusTone.WARNING : StatusTone.FAILED, Texts.of(words)));
        }
    }

    private static StatusBadge badge(ForwardProgress progress) {
        if (progress.failure() != null) {
            return new StatusBadge(StatusTone.FAILED, Texts.get("activity.forward.state.failing"));
        }
        return progress.warning() == null
                ? new StatusBadge(StatusTone.OK, Texts.get("activity.forward.state.ok"))
                : new StatusBadge(StatusTone.WARNING, Texts.get("activity.forward.state.unconfirmed"));
    }
}
