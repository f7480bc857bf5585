package io.croft.feedback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.croft.feedback.Feedback;
import io.croft.feedback.FeedbackInbox;
import io.croft.feedback.FeedbackRow;
import io.croft.kernel.Problem;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.Optional;

/** One message as a whole, with a field to answer it. */
final class FeedbackDialog extends Dialog {

    private final transient FeedbackInbox inbox;
    private final transient FeedbackRow row;
    private final transient Runnable done;
    private final TextArea answer = Bounded.to(Feedback.LONGEST, new TextArea(Texts.get("feedback.answer")));
    private final FieldProblems problems = new FieldProblems().field("answer", answer);

    FeedbackDialog(FeedbackInbox inbox, FeedbackRow row, Runnable done) {
        this.inbox = inbox;
        this.row = row;
        this.done = done;
        setHeaderTitle(FeedbackWords.kind(row.kind()));
        setWidth("640px");
        String earlier = row.answer();
        answer.setValue(earlier == null ? "" : earlier);
        answer.setWidthFull();
        answer.setHelperText(Texts.get("feedback.answer.help", row.personName()));
        add(Cells.name(row.personName(), row.companyName()), FeedbackView.words(row.text()));
        if (!row.page().isEmpty()) {
            add(Cells.mono("/" + row.page()));
        }
        add(answer);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.secondary(Texts.get("feedback.close"), Icons.CHECK, this::finish),
                        Buttons.primary(Texts.get("feedback.answer.send"), this::answer));
    }

    private void answer() {
        Optional<Problem> problem = inbox.answer(row.id(), answer.getValue());
        problems.show(problem.stream().toList());
        if (problem.isEmpty()) {
            end();
        }
    }

    private void finish() {
        inbox.close(row.id());
        end();
    }

    private void end() {
        close();
        done.run();
    }
}
