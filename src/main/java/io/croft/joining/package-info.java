/**
 * Joining something that has places, such as a class with seats, by an invite link: with or without an approval, at
 * once or through a waiting line. Guarantees that two people never get the same place, that nobody gets two places of
 * one target, that a link admits no more people than its rules allow, and that places are given in the order in which
 * people came. It does not depend on classes: a room that has places implements {@link io.croft.joining.JoinTargets},
 * makes and removes links through {@link io.croft.joining.TargetLinks}, tells {@link io.croft.joining.Places} when
 * places become free, and receives {@link io.croft.joining.JoinEvent}s.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "vault", "uikit", "shell", "activity", "people", "signin"})
@org.jspecify.annotations.NullMarked
package io.croft.joining;
