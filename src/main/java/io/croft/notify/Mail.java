package io.croft.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail ready to be sent.
 *
 * @param id stays the same at every try, so that mail servers can tell a second one
 * @param fromName stands before the sender's address
 * @param toName stands before the recipient's address
 * @param logo the picture that the HTML names {@link #LOGO}, or null
 */
record Mail(
        UUID id,
        String fromName,
        String to,
        String toName,
        String subject,
        String plain,
        String html,
        @Nullable NoticeLogo logo,
        Instant at) {

    /** The name by which the HTML shows the logo. */
    static final String LOGO = "logo";
}
