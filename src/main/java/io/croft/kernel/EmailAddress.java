package io.croft.kernel;

import java.util.regex.Pattern;

/**
 * A mail address as people have them: one {@code @}, a domain with a dot or a bare host, at most 254 characters (RFC 5321,
 * with letters of all scripts, RFC 6531). Its one writing is NFKC in lower case; what cannot be seen and mixed scripts that
 * pass for each other are refused.
 *
 * @param value the address, in one writing so that it names the same person however it is typed
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** Letters, digits and the signs of RFC 5322 without quotes; no dot at an end, no two in a row. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?=.{1,64}$)[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    public EmailAddress {
        value = canonical(value);
    }

    /** What stands behind the {@code @}. */
    public MailDomain domain() {
        return new MailDomain(value.substring(value.indexOf('@') + 1));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String typed) {
        if (typed.length() > 2 * LONGEST) {
            throw refused(typed);
        }
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || Spelling.hasHidden(text.substring(0, at))) {
            throw refused(text);
        }
        String local = Spelling.canonical(text.substring(0, at));
        if (!LOCAL.matcher(local).matches() || !Spelling.isPlain(local)) {
            throw refused(text);
        }
        String whole = local + "@" + domainOf(text, at);
        if (whole.length() > LONGEST) {
            throw refused(text);
        }
        return whole;
    }

    private static MailDomain domainOf(String text, int at) {
        try {
            return new MailDomain(text.substring(at + 1));
        } catch (InvalidValue wrong) {
            throw refused(text);
        }
    }

    private static InvalidValue refused(String typed) {
        return InvalidValue.of("kernel.email.invalid", typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }
}
