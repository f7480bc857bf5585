/**
 * Coming to something that has places, such as a class with seats: by an invite link, with or without the approval of whoever runs it,
 * at once or after waiting in line. The room promises that two people never get the same place and nobody two places of one target, that a
 * link lets in no more people than its rules allow, and that places go to whoever came first. It knows neither classes nor seats: a
 * room that has such things implements {@link io.croft.joining.JoinTargets}, opens and removes their links by
 * {@link io.croft.joining.TargetLinks}, tells {@link io.croft.joining.Places} when places become free, and hears of people by
 * {@link io.croft.joining.JoinEvent}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "vault", "uikit", "shell", "activity", "people", "signin"})
@org.jspecify.annotations.NullMarked
package io.croft.joining;
