package io.croft.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail ready to be sent.
 *
 * @param id stays the same at every try, so that mail servers can tell a second one
 * @param fromName stands before the sender's address
 * @param toName stands before the recipient's address
 */
record Mail(
        UUID id, String fromName, String to, String toName, String subject, String plain, String html, Instant at) {}
