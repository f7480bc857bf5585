package io.croft.people;

import org.jspecify.annotations.Nullable;

/**
 * A profile to give to a person.
 *
 * @param own a profile of the company; null for the built-in one of the role
 */
public record ProfileChoice(@Nullable ProfileId own) {

    public static final ProfileChoice BUILT_IN = new ProfileChoice(null);
}
