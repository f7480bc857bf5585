package io.croft.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.InvalidValue;
import io.croft.people.Invitations;
import io.croft.people.ProfileName;
import io.croft.people.ProfileSummary;
import io.croft.people.Profiles;
import io.croft.people.SaveProfile;
import io.croft.people.SaveProfileResult;
import io.croft.uikit.AddressedView;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One permission profile, in plain words: to be changed where the company made it, to be cloned in any case. */
@Route(ProfilePaths.PROFILES + "/:profile")
@RolesAllowed("people.manage")
class ProfileView extends AddressedView<ProfileView.Page> {

    private final transient Profiles profiles;
    private final transient Invitations invitations;

    ProfileView(Profiles profiles, Invitations invitations) {
        super("profile");
        this.profiles = profiles;
        this.invitations = invitations;
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        TenantId company = ProfilePaths.company(query);
        return ProfilePaths.profile(name)
                .flatMap(id -> profiles.find(company, id))
                .map(own -> new Page(company, own.name(), own.permissions(), own))
                .or(() -> builtIn(company, name));
    }

    private Optional<Page> builtIn(TenantId company, String name) {
        return invitations.rolesFor(company).stream()
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(role -> new Page(company, RoleWords.of(role), role.permissions(), null));
    }

    /** Everything about one profile. */
    final class Page extends Composite<Div> implements HasDynamicTitle {

        private final TenantId company;
        private final String title;
        private final Set<Permission> held;
        private final @Nullable ProfileSummary own;
        private final TextField name = Bounded.to(ProfileName.LONGEST, new TextField(Texts.get("people.profile.name")));
        private final FieldProblems problems = new FieldProblems().field("name", name);
        private final PermissionChoice choice;

        Page(TenantId company, String title, Set<Permission> held, @Nullable ProfileSummary own) {
            this.company = company;
            this.title = title;
            this.held = held;
            this.own = own;
            Set<Permission> grantable = profiles.grantable();
            choice = own == null
                    ? new PermissionChoice(held::contains, held, permission -> false)
                    : new PermissionChoice(
                            Role.COMPANY_ADMIN.permissions()::contains,
                            held,
                            permission -> held.contains(permission) || grantable.contains(permission));
            getContent().addClassNames("page", "stack");
            getContent().add(header());
            if (own != null) {
                name.setValue(own.name());
                name.setRequiredIndicatorVisible(true);
                getContent().add(new FormSection(Texts.get("people.profile"), name));
            }
            getContent().add(choice);
        }

        @Override
        public String getPageTitle() {
            return title;
        }

        private ViewHeader header() {
            ViewHeader header = new ViewHeader(title);
            header.setSubtitle(Texts.get(own == null ? "people.profile.builtIn.text" : "people.profile.own.text"));
            if (own != null) {
                header.addActions(Buttons.danger(Texts.get("people.profile.delete"), Icons.TRASH_2, this::delete));
            }
            header.addActions(Buttons.secondary(Texts.get("people.profile.clone"), Icons.COPY, this::copy));
            if (own != null) {
                header.addActions(Buttons.once(Texts.get("people.profile.save"), this::save));
            }
            return header;
        }

        private void save() {
            if (own == null) {
                return;
            }
            try {
                SaveProfile wanted = new SaveProfile(new ProfileName(name.getValue()), choice.chosen());
                switch (profiles.change(company, own.id(), wanted)) {
                    case SaveProfileResult.Saved _ ->
                        Toasts.success(
                                Texts.get("people.profile.saved", wanted.name().value()));
                    case SaveProfileResult.Refused refused -> problems.show(List.of(refused.problem()));
                }
            } catch (InvalidValue invalid) {
                name.setErrorMessage(Texts.of(invalid.text()));
                name.setInvalid(true);
            }
        }

        /** A copy contains only permissions the actor may grant. */
        private void copy() {
            Set<Permission> copied = new HashSet<>(held);
            copied.retainAll(profiles.grantable());
            new CloneProfileDialog(profiles, company, Texts.get("people.profile.copyOf", title), copied).open();
        }

        private void delete() {
            if (own != null) {
                new DeleteProfileDialog(
                                profiles,
                                company,
                                own,
                                () -> UI.getCurrentOrThrow().navigate(ProfilePaths.of(company)))
                        .open();
            }
        }
    }
}
