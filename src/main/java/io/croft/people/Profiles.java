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
 * The permission profiles that companies have made, and who bears them. A profile allows nothing that its editor or the administrators
 * of a company may not do. What changes acts at the next request of whoever bears it, in other processes within seconds.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasAuthority('people.manage')")
public class Profiles {

    private final ProfileRepository profiles;
    private final PersonReach reach;
    private final PersonRights rights;
    private final InCompany inCompany;
    private final ProfileActivity activity;
    private final PersonActivity personActivity;
    private final ApplicationEventPublisher events;

    Profiles(
            ProfileRepository profiles,
            PersonReach reach,
            PersonRights rights,
            InCompany inCompany,
            ProfileActivity activity,
            PersonActivity personActivity,
            ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.reach = reach;
        this.rights = rights;
        this.inCompany = inCompany;
        this.activity = activity;
        this.personActivity = personActivity;
        this.events = events;
    }

    /** Returns a company's own profiles by name; none for a company out of reach. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ProfileSummary> list(TenantId company) {
        return reach.reaches(company) ? inCompany.call(company, profiles::list) : List.of();
    }

    /** Returns one of a company's own profiles. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ProfileSummary> find(TenantId company, ProfileId id) {
        return reach.reaches(company) ? inCompany.call(company, () -> profiles.summary(id)) : Optional.empty();
    }

    /** Returns what the acting person may let a profile allow. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<Permission> grantable() {
        return rights.grantable();
    }

    /** Makes a profile for the people of a company. */
    public SaveProfileResult create(TenantId company, SaveProfile wanted) {
        ProfileId id = new ProfileId(Identifier.next());
        return save(
                company,
                id,
                wanted,
                () -> {
                    Profile made = new Profile(id, wanted);
                    activity.record("created", profiles.saveAndFlush(made), company);
                    return id;
                },
                Set.of());
    }

    /** Changes a profile; what it allows already may stay, though its editor may not do it. */
    public SaveProfileResult change(TenantId company, ProfileId id, SaveProfile wanted) {
        Set<Permission> before =
                find(company, id).orElseThrow(() -> new ProfileNotFound(id)).permissions();
        return save(
                company,
                id,
                wanted,
                () -> {
                    Profile profile = profiles.findById(id).orElseThrow(() -> new ProfileNotFound(id));
                    profile.change(wanted);
                    activity.record("changed", profiles.saveAndFlush(profile), company);
                    events.publishEvent(new RightsChanged(company));
                    return id;
                },
                before);
    }

    /**
     * Deletes a profile.
     *
     * @param replacement what whoever bears it bears from then on; null refuses the deletion of a profile that somebody bears
     */
    public Optional<Problem> delete(TenantId company, ProfileId id, @Nullable ProfileChoice replacement) {
        ProfileSummary found = find(company, id).orElseThrow(() -> new ProfileNotFound(id));
        if (found.people() > 0 && replacement == null) {
            return Optional.of(Problem.of("people.profile.inUse", found.name(), found.people()));
        }
        return inCompany.call(company, () -> {
            ProfileId other = replacement == null ? null : replacement.own();
            Optional<Problem> refusal = other == null ? Optional.empty() : refusalToGive(other);
            if (refusal.isPresent()) {
                return refusal;
            }
            profiles.replace(id.value(), other == null ? null : other.value());
            Profile profile = profiles.findById(id).orElseThrow(() -> new ProfileNotFound(id));
            activity.record("deleted", profile, company);
            profiles.delete(profile);
            events.publishEvent(new RightsChanged(company));
            return Optional.empty();
        });
    }

    /** Gives somebody else a profile of their company, or the built-in one of their role back. */
    public Optional<Problem> give(UserId person, ProfileChoice choice) {
        return reach.change(person, changed -> {
            ProfileId own = choice.own();
            Optional<Problem> refusal = own != null
                    ? refusalToGive(own)
                    : refusalToPassOn(changed.role().permissions());
            if (refusal.isEmpty()) {
                changed.bears(choice);
                personActivity.record("profile", changed);
                events.publishEvent(new RightsChanged(changed.tenant()));
            }
            return refusal;
        });
    }

    private SaveProfileResult save(
            TenantId company, ProfileId id, SaveProfile wanted, Supplier<ProfileId> saving, Set<Permission> before) {
        Set<Permission> added = new HashSet<>(wanted.permissions());
        added.removeAll(before);
        if (!reach.reaches(company)) {
            return refused(Problem.of("people.invite.company.unknown"));
        }
        if (!rights.grantable().containsAll(added)) {
            return refused(Problem.at("permissions", "people.profile.tooMuch"));
        }
        try {
            return inCompany.call(
                    company,
                    () -> profiles.nameTaken(wanted.name().value(), id)
                            ? taken(wanted)
                            : new SaveProfileResult.Saved(saving.get()));
        } catch (DataIntegrityViolationException madeMeanwhile) {
            return taken(wanted);
        }
    }

    private Optional<Problem> refusalToGive(ProfileId own) {
        return refusalToPassOn(profiles.findById(own)
                .orElseThrow(() -> new ProfileNotFound(own))
                .permissions());
    }

    private Optional<Problem> refusalToPassOn(Set<Permission> wanted) {
        return rights.mayPassOn(wanted) ? Optional.empty() : Optional.of(Problem.of("people.profile.tooMuch"));
    }

    private static SaveProfileResult taken(SaveProfile wanted) {
        return refused(Problem.at("name", "people.profile.name.taken", wanted.name()));
    }

    private static SaveProfileResult refused(Problem problem) {
        return new SaveProfileResult.Refused(problem);
    }
}
