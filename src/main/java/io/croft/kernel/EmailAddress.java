package io.croft.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as people have them: one {@code @}, a domain with a dot or a bare host, at most 254 characters (RFC 5321).
 *
 * @param value the address, in lower case so that it names the same person however it is typed
 */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?=.{3,254}$)[^\\s@<>\"]{1,64}@[\\p{L}0-9]([\\p{L}0-9.-]*[\\p{L}0-9])?");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches() || value.contains("..")) {
            throw InvalidValue.of("kernel.email.invalid", value);
        }
    }

    /** What stands behind the {@code @}. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
