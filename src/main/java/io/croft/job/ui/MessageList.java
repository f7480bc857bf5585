package io.croft.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.croft.job.JobMessage;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;

/** The messages of a job, newest first. */
final class MessageList extends Div {

    private List<JobMessage> shown = List.of();

    MessageList() {
        addClassName("job-messages");
        add(new Paragraph(Texts.get("job.noMessages")));
    }

    /** Shows these messages; changes nothing when there are no new ones. */
    void show(List<JobMessage> messages) {
        if (messages.equals(shown)) {
            return;
        }
        shown = messages;
        removeAll();
        messages.reversed().forEach(message -> add(line(message)));
    }

    private static Div line(JobMessage message) {
        Div line = new Div(
                JobWords.tone(message.level()).icon().create(),
                new RelativeTime(message.at()),
                new Span(Texts.of(message.text())));
        line.addClassNames("job-message", JobWords.tone(message.level()).className());
        return line;
    }
}
