/**
 * How people get in and stay in: passwords, of which only a bcrypt hash is kept, sessions, and the limits on tries and request bodies.
 * The room promises that no answer to a stranger tells whether an account exists, that guessing is slowed down without locking
 * anybody out, that a first password is changed before anything else, that a session ends in every process within seconds once its
 * person or company is out, that whoever acts in another's name is named beside them in every record, and that every address is closed unless it was opened here. Each person who has a password has one
 * account here; who they are is known by {@code people}. Other rooms hear of sign-ins by
 * {@link io.croft.signin.SignInEvent}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "vault",
            "uikit",
            "shell",
            "rest",
            "activity",
            "job",
            "tenancy",
            "people",
            "people :: ui"
        })
@org.jspecify.annotations.NullMarked
package io.croft.signin;
