package io.croft.people.rest;

import io.croft.access.CurrentActor;
import io.croft.access.Permission;
import io.croft.people.ProfileSummary;
import io.croft.people.Profiles;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permission profiles that the caller's company has made. */
@RestController
@RequestMapping("/api/v1/people/profiles")
class ProfilesController {

    private final Profiles profiles;

    ProfilesController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    List<ProfileAnswer> list() {
        return profiles.list(CurrentActor.require().company()).stream()
                .map(ProfileAnswer::of)
                .toList();
    }

    record ProfileAnswer(UUID id, String name, List<String> permissions, long people) {

        static ProfileAnswer of(ProfileSummary profile) {
            return new ProfileAnswer(
                    profile.id().value(),
                    profile.name(),
                    profile.permissions().stream().map(Permission::key).sorted().toList(),
                    profile.people());
        }
    }
}
