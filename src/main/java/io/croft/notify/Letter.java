package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Text;
import java.util.Locale;

/**
 * A mail to an address that belongs to nobody who could choose yet, such as an invitation. It may hold a link with a secret: it is
 * stored sealed, shown nowhere and forgotten once it is delivered.
 *
 * @param kind what lists of deliveries call it, such as {@code people.invitation}
 * @param company whose brand it bears
 * @param name what the recipient is called
 * @param words what it says; no secret
 * @param action what the button says
 * @param path where the button leads to, below Croft's own address; it may be secret
 */
public record Letter(
        String kind,
        TenantId company,
        EmailAddress to,
        String name,
        Locale language,
        Text subject,
        Text words,
        Text action,
        String path) {

    @Override
    public String toString() {
        return "Letter[kind=" + kind + ", company=" + company + ", path=***]";
    }
}
