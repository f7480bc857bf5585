package io.croft.notify;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.List;
import java.util.UUID;

/** The result of adding a webhook. */
public sealed interface AddWebhookResult {

    /** It was added. The secret for checking signatures is returned only here. */
    record Added(UUID id, Secret secret) implements AddWebhookResult {}

    /** It was not added; each problem names a field of {@link WebhookForm}. */
    record Refused(List<Problem> problems) implements AddWebhookResult {}
}
