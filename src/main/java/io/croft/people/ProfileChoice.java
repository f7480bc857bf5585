package io.croft.people;

import org.jspecify.annotations.Nullable;

/**
 * The profile a person bears.
 *
 * @param own one that the person's company has made; null for the built-in one of the person's role
 */
public record ProfileChoice(@Nullable ProfileId own) {

    public static final ProfileChoice BUILT_IN = new ProfileChoice(null);
}
