package io.croft.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import io.croft.signin.SignedInPerson;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Limits the windows of one session; one more closes the oldest. Windows of strangers get no push. */
@Component
class WindowLimit implements VaadinServiceInitListener {

    static final int OF_STRANGER = 5;
    static final int OF_PERSON = 50;

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> admit(opened.getUI()));
    }

    private static void admit(UI more) {
        boolean stranger = SignedInPerson.find().isEmpty();
        if (stranger) {
            more.getPushConfiguration().setPushMode(PushMode.DISABLED);
        }
        VaadinSession session = more.getSession();
        List<UI> others = session.getUIs().stream()
                .filter(window -> window.getUIId() != more.getUIId() && !window.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        int tooMany = others.size() + 1 - (stranger ? OF_STRANGER : OF_PERSON);
        others.stream().limit(Math.max(0, tooMany)).forEach(UI::close);
    }
}
