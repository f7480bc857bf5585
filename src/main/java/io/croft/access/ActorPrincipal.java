package io.croft.access;

/** The principal of a signed-in person; what {@link CurrentActor} reads. */
public interface ActorPrincipal {

    Actor actor();
}
