package io.croft.signin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.croft.signin.SessionPrincipal;
import io.croft.signin.SignedInPerson;
import org.springframework.stereotype.Component;

/** Redirects people with a first password to the screen that changes it. */
@Component
class MustChangePassword implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(MustChangePassword::lead));
    }

    private static void lead(BeforeEnterEvent event) {
        boolean must = SignedInPerson.find()
                .filter(SessionPrincipal::mustChangePassword)
                .isPresent();
        if (must && event.getNavigationTarget() != ChangePasswordView.class) {
            event.forwardTo(ChangePasswordView.class);
        }
    }
}
