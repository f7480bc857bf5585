package io.croft.notify;

import java.util.Set;
import java.util.UUID;

/**
 * A webhook in a list.
 *
 * @param shown scheme and host; the path may be a secret
 * @param kinds keys of the kinds it gets; empty for all
 */
public record WebhookFacts(UUID id, String name, String shown, HookFormat format, Set<String> kinds, boolean enabled) {}
