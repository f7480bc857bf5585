package io.croft.people;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.NativeSql;
import io.croft.tenancy.InCompany;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Normalizes addresses stored by earlier releases, so that they can be typed again. When two become equal, both
 * accounts stay and sign in with their own passwords; the later one counts as claimed, which the list of people shows
 * and the log reports. Runs at each start over the few rows that are not plain.
 */
@NativeSql
@Component
class OldAddresses {

    private static final Logger log = LoggerFactory.getLogger(OldAddresses.class);

    private final JdbcClient sql;
    private final PersonRepository people;
    private final InCompany inCompany;

    OldAddresses(JdbcClient sql, PersonRepository people, InCompany inCompany) {
        this.sql = sql;
        this.people = people;
        this.inCompany = inCompany;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void bringIntoOneWriting() {
        odd().forEach(this::bring);
    }

    /** Rows with an address of other characters than lower-case ASCII, or with an encoded domain. */
    private List<Row> odd() {
        return sql.sql("""
                select id, tenant_id, email from people_person
                where email regexp '[^a-z0-9._%+@-]|^[.]|[.]@' or email like '%xn--%' order by created_at, id""")
                .query((row, _) -> new Row(
                        new UserId(row.getObject(1, UUID.class)),
                        new TenantId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .list();
    }

    private void bring(Row row) {
        try {
            EmailAddress one = new EmailAddress(row.email());
            if (!one.value().equals(row.email())) {
                inCompany.run(
                        row.company(), () -> people.findById(row.person()).ifPresent(person -> bring(person, one)));
            }
        } catch (InvalidValue unreadable) {
            log.warn(
                    "The e-mail address of person {} cannot be typed any more, as it holds signs that addresses do not have; invite them anew",
                    row.person());
        } catch (RuntimeException failed) {
            log.warn(
                    "The e-mail address of person {} stays as it was written; the next start tries again",
                    row.person(),
                    failed);
        }
    }

    private void bring(Person person, EmailAddress one) {
        if (person.isAddressGiven() && people.existsByGivenEmail(one.value())) {
            person.claims(one);
            log.warn(
                    "Persons with the address {} were two of the same company, written differently; both keep their accounts, and person {} is shown as not confirmed",
                    one,
                    person.id());
        } else {
            person.isWritten(one);
        }
        people.saveAndFlush(person);
    }

    private record Row(UserId person, TenantId company, String email) {}
}
