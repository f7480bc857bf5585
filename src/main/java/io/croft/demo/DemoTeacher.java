package io.croft.demo;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.people.InvitationLink;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.people.People;
import io.croft.people.PersonFilter;
import io.croft.people.PersonStatus;
import io.croft.people.UserName;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.SignUp;
import io.croft.signin.SignUpResult;
import io.croft.vault.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Invites the teacher of the demo, accepts the invitation and logs the generated password once. */
@Component
@Profile("demo")
class DemoTeacher {

    private static final Logger log = LoggerFactory.getLogger(DemoTeacher.class);
    private static final UserName NAME = new UserName("teacher");
    private static final EmailAddress EMAIL = new EmailAddress("teacher@meadow.example");
    private static final DisplayName DISPLAY_NAME = new DisplayName("Tessa Field");

    private final Invitations invitations;
    private final People people;
    private final SignUp signUp;

    DemoTeacher(Invitations invitations, People people, SignUp signUp) {
        this.invitations = invitations;
        this.people = people;
        this.signUp = signUp;
    }

    void invite(TenantId school) {
        link(school).ifPresent(link -> {
            Secret password = random();
            if (signUp.accept(link.token(), new AcceptInvitation(NAME, DISPLAY_NAME, password))
                    instanceof SignUpResult.Registered) {
                log.warn(
                        "Demo teacher: sign in as \"{}\" with the password \"{}\"; it is not shown again",
                        NAME,
                        password.reveal());
            }
        });
    }

    /** An invitation link, unless the teacher exists already; renews the invitation that an interrupted start left. */
    private Optional<InvitationLink> link(TenantId school) {
        if (invitations.invite(new InvitePerson(EMAIL, DISPLAY_NAME, Role.TEACHER, school))
                instanceof InviteResult.Invited invited) {
            return Optional.of(invited.link());
        }
        return people.list(new PersonFilter(EMAIL.value(), PersonStatus.INVITED, null), PageRequest.of(0, 1)).stream()
                .findFirst()
                .map(waiting -> invitations.resend(waiting.id()));
    }

    private static Secret random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
