package io.croft.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host name (RFC 1123): labels of letters, digits and inner hyphens, each at most 63, together at most 253 characters.
 *
 * @param value the name in lower case
 */
public record Hostname(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    public Hostname {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("kernel.hostname.invalid", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
