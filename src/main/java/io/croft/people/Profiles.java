package io.croft.people;

import io.croft.access.Permission;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.tenancy.InCompany;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The permission profiles of companies, and the people who have them. A profile contains only permissions its editor
 * and administrators of a company have. Changes take effect at the next request of each person, in other processes
 * within seconds.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasAuthority('people.manage')")
public class Profiles {

    private final ProfileRepository profiles;
    private final ProfileBearers bearers;
    private final PersonReach reach;
    private final PersonRights rights;
    private final InCompany inCompany;
    private final ProfileActivity activity;
    private final PersonActivity personActivity;
    private final ApplicationEventPublisher events;

    Profiles(
            ProfileRepository profiles,
            ProfileBearers bearers,
            PersonReach reach,
            PersonRights rights,
            InCompany inCompany,
            ProfileActivity activity,
            PersonActivity personActivity,
            ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.bearers = bearers;
        this.reach = reach;
        this.rights = rights;
        this.inCompany = inCompany;
        this.activity = activity;
        this.personActivity = personActivity;
        this.events = events;
    }

    /** The profiles of a company by name; empty when it is out of reach. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ProfileSummary> list(TenantId company) {
        return reach.reaches(company) ? inCompany.call(company, profiles::list) : List.of();
    }

    /** A profile of a company. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ProfileSummary> find(TenantId company, ProfileId id) {
        return reach.reaches(company) ? inCompany.call(company, () -> profiles.summary(id)) : Optional.empty();
    }

    /** The permissions the actor may put into a profile. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<Permission> grantable() {
        return rights.grantable();
    }

    /** Makes a profile for the people of a company. */
    public SaveProfileResult create(TenantId company, SaveProfile wanted) {
        if (!reach.reaches(company)) {
            return refused(Problem.of("people.invite.company.unknown"));
        }
        ProfileId id = new ProfileId(Identifier.next());
        Set<Permission> grantable = rights.grantable();
        return save(
                company,
                wanted,
                () -> refusal(id, wanted, Set.of(), grantable)
                        .orElseGet(() -> saved("created", new Profile(id, wanted), company)));
    }

    /** Changes a profile; permissions it has already may stay, even if the editor lacks them. */
    public SaveProfileResult change(TenantId company, ProfileId id, SaveProfile wanted) {
        if (!reach.reaches(company)) {
            throw new ProfileNotFound(id);
        }
        Set<Permission> grantable = rights.grantable();
        return save(company, wanted, () -> {
            Profile profile = lock(id);
            return refusal(id, wanted, profile.permissions(), grantable).orElseGet(() -> {
                profile.change(wanted);
                events.publishEvent(new RightsChanged(company));
                return saved("changed", profile, company);
            });
        });
    }

    /**
     * Deletes a profile. Its people get the replacement; refused when that would give them permissions the actor may
     * not pass on, or when the actor may not change one of them.
     *
     * @param replacement the profile its people get; null refuses the deletion while it has people
     */
    public Optional<Problem> delete(TenantId company, ProfileId id, @Nullable ProfileChoice replacement) {
        if (!reach.reaches(company)) {
            throw new ProfileNotFound(id);
        }
        PassableRights passable = rights.passable();
        return inCompany.call(company, () -> {
            Optional<Problem> refusal = bearers.replace(company, id, replacement, passable);
            if (refusal.isEmpty()) {
                Profile profile = lock(id);
                activity.record("deleted", profile, company);
                profiles.delete(profile);
                events.publishEvent(new RightsChanged(company));
            }
            return refusal;
        });
    }

    /** Gives another person a profile of their company, or the built-in one of their role. */
    public Optional<Problem> give(UserId person, ProfileChoice choice) {
        PassableRights passable = rights.passable();
        return reach.change(person, changed -> {
            ProfileId own = choice.own();
            boolean may = own != null ? passable.profile(lock(own).permissions()) : passable.builtIn(changed.role());
            if (!may) {
                return Optional.of(Problem.of("people.profile.tooMuch"));
            }
            changed.bears(choice);
            personActivity.record("profile", changed);
            events.publishEvent(new RightsChanged(changed.tenant()));
            return Optional.empty();
        });
    }

    private Profile lock(ProfileId id) {
        return profiles.lock(id).orElseThrow(() -> new ProfileNotFound(id));
    }

    private SaveProfileResult save(TenantId company, SaveProfile wanted, Supplier<SaveProfileResult> saving) {
        try {
            return inCompany.call(company, saving);
        } catch (DataIntegrityViolationException madeMeanwhile) {
            return taken(wanted);
        }
    }

    private SaveProfileResult saved(String deed, Profile profile, TenantId company) {
        activity.record(deed, profiles.saveAndFlush(profile), company);
        return new SaveProfileResult.Saved(profile.id());
    }

    private Optional<SaveProfileResult> refusal(
            ProfileId id, SaveProfile wanted, Set<Permission> before, Set<Permission> grantable) {
        Set<Permission> added = new HashSet<>(wanted.permissions());
        added.removeAll(before);
        if (!grantable.containsAll(added)) {
            return Optional.of(refused(Problem.at("permissions", "people.profile.tooMuch")));
        }
        return profiles.nameTaken(wanted.name().value(), id) ? Optional.of(taken(wanted)) : Optional.empty();
    }

    private static SaveProfileResult taken(SaveProfile wanted) {
        return refused(Problem.at("name", "people.profile.name.taken", wanted.name()));
    }

    private static SaveProfileResult refused(Problem problem) {
        return new SaveProfileResult.Refused(problem);
    }
}
