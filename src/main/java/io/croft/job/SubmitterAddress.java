package io.croft.job;

import io.croft.kernel.IpAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The network address of the person who submits a job. */
final class SubmitterAddress {

    private SubmitterAddress() {}

    /** The address the person signed in from; empty without one. */
    static String current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? IpAddress.shortest(details.getRemoteAddress())
                : "";
    }
}
