package io.croft.identity.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.net.URI;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Finds where a person was going when asked to sign in; only the path counts, so that no link leads elsewhere. */
final class AfterSignIn {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private AfterSignIn() {}

    /** Returns the path with its query, starting with one slash; home when the person was going nowhere. */
    static String target() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        if (!(session.getAttribute(SAVED_REQUEST) instanceof SavedRequest saved)) {
            return "/";
        }
        session.removeAttribute(SAVED_REQUEST);
        URI wanted = URI.create(saved.getRedirectUrl());
        String path = wanted.getRawPath() == null ? "/" : wanted.getRawPath();
        boolean screen = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/sign-in");
        return screen ? path + query(wanted) : "/";
    }

    /** The query as it was; Spring Security marks a saved request with a parameter of its own. */
    private static String query(URI wanted) {
        String query = wanted.getRawQuery() == null ? "" : wanted.getRawQuery().replaceAll("(^|&)continue$", "");
        return query.isEmpty() ? "" : "?" + query;
    }
}
