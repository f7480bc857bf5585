package io.croft.notify;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.List;
import java.util.UUID;

/** What became of a new webhook. */
public sealed interface AddWebhookResult {

    /** It is told from now on. The secret, with which it checks signatures, is shown this one time. */
    record Added(UUID id, Secret secret) implements AddWebhookResult {}

    /** Nothing was added; every problem names a field of {@link WebhookForm}. */
    record Refused(List<Problem> problems) implements AddWebhookResult {}
}
