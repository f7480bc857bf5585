package io.croft.job;

import io.croft.kernel.IpAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where the person who submits a job came from. */
final class SubmitterAddress {

    private SubmitterAddress() {}

    /** The network address the person signed in from; empty when nobody came from anywhere. */
    static String current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? IpAddress.shortest(details.getRemoteAddress())
                : "";
    }
}
