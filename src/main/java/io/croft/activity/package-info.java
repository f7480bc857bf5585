/**
 * The record of what was done: every sign-in, refusal, change and job, with who, when, for which company, on what and how it ended.
 * A room writes with {@link io.croft.activity.Activity} in the transaction of the change, so that a change that its caller was told of
 * is recorded and one that was rolled back is not. A sequencer numbers the records without gaps and chains them by HMAC-SHA256 under a
 * key that the vault seals; {@link io.croft.activity.ActivityChain} finds a record that was edited or removed afterwards. Records are
 * read with {@link io.croft.activity.ActivityLog}, which shows each person what is in their reach, and sent on to a syslog server by
 * {@link io.croft.activity.Forwarding} and to a webhook by {@link io.croft.activity.WebhookForwarding}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "access", "vault", "uikit", "shell", "rest", "outgoing"})
@org.jspecify.annotations.NullMarked
package io.croft.activity;
