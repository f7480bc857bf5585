package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.SpokenText;
import io.croft.notify.NoticePeople;
import io.croft.notify.NoticeRecipient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recipients of notices: active people. An address that was merely typed may belong to somebody else and gets no
 * mail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleForNotices implements NoticePeople {

    private final PersonRepository people;

    PeopleForNotices(PersonRepository people) {
        this.people = people;
    }

    @Override
    public Optional<NoticeRecipient> find(UserId person) {
        return people.findById(person)
                .filter(known -> known.status() == PersonStatus.ACTIVE)
                .map(PeopleForNotices::recipient);
    }

    @Override
    public List<NoticeRecipient> administrators(TenantId company, int most) {
        List<Role> roles = company.equals(TenantId.PROVIDER)
                ? List.of(Role.SUPER_ADMIN)
                : List.of(Role.COMPANY_ADMIN, Role.RESELLER);
        return people.activeOf(company.value(), roles, Limit.of(most)).stream()
                .map(PeopleForNotices::recipient)
                .toList();
    }

    private static NoticeRecipient recipient(Person person) {
        return new NoticeRecipient(
                person.id(),
                person.tenant(),
                person.displayName(),
                person.isAddressGiven() ? person.email() : "",
                person.language().map(SpokenText::nearest).orElse(Locale.ENGLISH));
    }
}
