package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import io.croft.notify.Letter;
import io.croft.notify.Letters;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sends invitations by mail, in the language of the inviting person, in the transaction that makes the link. */
@Component
class InvitationLetters {

    private final Letters letters;
    private final PersonRepository people;

    InvitationLetters(Letters letters, PersonRepository people) {
        this.letters = letters;
        this.people = people;
    }

    /** False when it cannot be mailed and the link has to be passed on in another way. */
    boolean post(Person invited, TenantId company, InvitationLink link) {
        Actor by = CurrentActor.require();
        Locale language = people.findById(by.id())
                .flatMap(Person::language)
                .map(SpokenText::nearest)
                .orElse(Locale.ENGLISH);
        return letters.post(new Letter(
                "people.invitation",
                company,
                new EmailAddress(invited.email()),
                invited.displayName(),
                language,
                Text.of("people.invite.mail.subject"),
                Text.of("people.invite.mail.words", by.name()),
                Text.of("people.invite.mail.action"),
                link.path()));
    }
}
