package io.croft.access;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An actor as Spring Security sees it: the role and every permission as authorities. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    /** The role of everybody who acts in their own name: guards what nobody does for somebody else, such as changing a password. */
    public static final String ONESELF = "ONESELF";

    private static final long serialVersionUID = 1L;

    private final Actor actor;

    /** An authentication that counts as signed in. */
    public ActorAuthentication(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        setAuthenticated(true);
    }

    /**
     * The authorities of an actor. Each permission is granted twice: as {@code class.view} for guards of methods, and
     * as {@code ROLE_class.view}, since Vaadin adds this prefix to the names in {@code @RolesAllowed} of a screen.
     */
    public static Collection<GrantedAuthority> authorities(Actor actor) {
        Stream<String> roles = actor.isImpersonated()
                ? Stream.of(actor.role().authority())
                : Stream.of(actor.role().authority(), "ROLE_" + ONESELF);
        return Stream.concat(
                        roles,
                        actor.permissions().stream().map(Permission::key).flatMap(key -> Stream.of(key, "ROLE_" + key)))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public ActorPrincipal getPrincipal() {
        return new Principal(actor);
    }

    @Override
    public String getName() {
        return actor.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && actor.equals(that.actor) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }

    private record Principal(Actor actor) implements ActorPrincipal, java.io.Serializable {}
}
