package io.croft.tenancy;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short name of a company in URLs and on clusters: 2 to 40 of {@code a-z 0-9 -}, without a hyphen at either end.
 */
@Embeddable
public record CompanySlug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38})[a-z0-9]");
    private static final int LONGEST = 40;

    public CompanySlug {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(Text.of("tenancy.company.slug.invalid"));
        }
    }

    /** A slug made from a name; empty when the name has no Latin letter or digit. */
    public static String proposalFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-$", "") : slug;
    }

    @Override
    public String toString() {
        return value;
    }
}
