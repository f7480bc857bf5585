package io.croft.access;

/** The principal of a signed-in person, from which {@link CurrentActor} reads the actor. */
public interface ActorPrincipal {

    /** The actor as of this request. */
    Actor actor();
}
