package io.croft.signin.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Finds the page a person wanted before signing in; only the path is used, so that no link leads to another site. */
final class AfterSignIn {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private static final URI HOME = URI.create("/");

    private AfterSignIn() {}

    /** Returns the path with its query, starting with one slash; home when the person was going nowhere. */
    static String target() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        if (!(session.getAttribute(SAVED_REQUEST) instanceof SavedRequest saved)) {
            return "/";
        }
        session.removeAttribute(SAVED_REQUEST);
        return path(saved.getRedirectUrl());
    }

    /** The path of an address; an address may have been typed and its query be of any form. */
    static String path(String address) {
        URI wanted = parsed(address)
                .or(() -> parsed(address.replaceAll("\\?.*", "")))
                .orElse(HOME);
        String path = wanted.getRawPath() == null ? "/" : wanted.getRawPath();
        boolean screen = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/sign-in");
        return screen ? path + query(wanted) : "/";
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /** The query as it was; Spring Security marks a saved request with a parameter of its own. */
    private static String query(URI wanted) {
        String query = wanted.getRawQuery() == null ? "" : wanted.getRawQuery().replaceAll("(^|&)continue$", "");
        return query.isEmpty() ? "" : "?" + query;
    }
}
