package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Text;
import java.util.Locale;

/**
 * A mail to an address without an account that could choose, such as an invitation. It may contain a secret link: it is
 * stored sealed, never shown, and deleted when it is delivered.
 *
 * @param kind its name in lists of deliveries, such as {@code people.invitation}
 * @param company whose brand it has
 * @param name the name of the recipient
 * @param words the text; no secret
 * @param action the label of the button
 * @param path path of the button, relative to the root; may be secret
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
