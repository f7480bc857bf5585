package io.croft.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.croft.kernel.InvalidValue;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Shows errors of event handlers: known errors in plain words, others with an incident number. */
class IncidentHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(IncidentHandler.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException gone) {
            LOG.debug("A browser went away in the middle of an answer", gone);
            return;
        }
        LastResort.endIfMemoryIsUsedUp(event.getThrowable());
        if (ClientMessages.caused(event.getThrowable())) {
            LOG.warn("A message that no page of ours sends: {}", ClientMessages.inOneLine(event.getThrowable()));
            return;
        }
        String words = words(event.getThrowable());
        if (UI.getCurrent() != null) {
            Toasts.failure(words);
        }
    }

    private static String words(Throwable error) {
        return switch (error) {
            case InvalidValue refusal -> Texts.of(refusal.text());
            case AccessDeniedException denied -> Texts.get("shell.error.denied.text");
            default -> Texts.get("shell.error.unexpected.toast", Incidents.record(error));
        };
    }
}
