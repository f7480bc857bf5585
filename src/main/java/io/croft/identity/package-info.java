/**
 * People and how they get in. A person belongs to one company, has one role and signs in by user name or e-mail and a password
 * of which only a bcrypt hash is kept. The room promises that no answer to a stranger tells whether an account exists, that
 * guessing is slowed down and then stopped, that a first password is changed before anything else, and that every address
 * is closed unless it was opened here. An address that somebody typed is a claim: it tells and blocks nothing. Uses tenancy and access; other rooms hear of changes by
 * {@link io.croft.identity.PersonEvent}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.identity;
