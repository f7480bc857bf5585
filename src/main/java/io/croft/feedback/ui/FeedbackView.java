package io.croft.feedback.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.feedback.Feedback;
import io.croft.feedback.FeedbackForm;
import io.croft.feedback.FeedbackKind;
import io.croft.feedback.FeedbackRow;
import io.croft.kernel.Problem;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** A form that reaches the provider, and what the person has written before with its answers. */
@Route(FeedbackNavigation.OWN)
@PermitAll
class FeedbackView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_PAGE = 500;

    private final transient Feedback feedback;
    private final Select<FeedbackKind> kind = new Select<>();
    private final TextArea text = Bounded.to(Feedback.LONGEST, new TextArea(Texts.get("feedback.text")));
    private final TextField page = Bounded.to(LONGEST_PAGE, new TextField(Texts.get("feedback.page")));
    private final Div earlier = new Div();
    private final FieldProblems problems = new FieldProblems().field("text", text);

    FeedbackView(Feedback feedback) {
        this.feedback = feedback;
        ViewHeader header = new ViewHeader(getPageTitle());
        header.setSubtitle(Texts.get("feedback.explanation"));
        kind.setLabel(Texts.get("feedback.kind"));
        kind.setItems(FeedbackKind.values());
        kind.setItemLabelGenerator(FeedbackWords::kind);
        kind.setValue(FeedbackKind.PROBLEM);
        text.setWidthFull();
        text.setMinRows(4);
        page.setWidthFull();
        page.setHelperText(Texts.get("feedback.page.help"));
        earlier.addClassName("stack");
        getContent().addClassName("page");
        getContent()
                .add(
                        header,
                        new FormSection(
                                Texts.get("feedback.write"),
                                kind,
                                text,
                                page,
                                new Div(Buttons.primary(Texts.get("feedback.send"), Icons.CHECK, this::send))),
                        earlier);
        show();
    }

    /** The page that the person comes from is most often the one they write about. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String from =
                UI.getCurrentOrThrow().getInternals().getActiveViewLocation().getPath();
        page.setValue(from.equals(FeedbackNavigation.OWN) ? "" : from);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("feedback.title");
    }

    private void send() {
        Optional<Problem> problem = feedback.send(new FeedbackForm(kind.getValue(), text.getValue(), page.getValue()));
        problems.show(problem.stream().toList());
        if (problem.isEmpty()) {
            text.clear();
            Toasts.success(Texts.get("feedback.sent"));
            show();
        }
    }

    private void show() {
        earlier.removeAll();
        List<FeedbackRow> mine = feedback.mine();
        mine.forEach(row -> earlier.add(card(row)));
    }

    private static Card card(FeedbackRow row) {
        Div content = new Div(FeedbackWords.badge(row), new RelativeTime(row.sentAt()), words(row.text()));
        String answer = row.answer();
        if (answer != null) {
            content.add(Cells.muted(Texts.get("feedback.answer")), words(answer));
        }
        content.addClassName("stack");
        return new Card(FeedbackWords.kind(row.kind()), content);
    }

    static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.getStyle().set("white-space", "pre-line");
        return words;
    }
}
