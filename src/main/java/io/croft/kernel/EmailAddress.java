package io.croft.kernel;

import java.util.regex.Pattern;

/**
 * A mail address: one {@code @}, a domain with or without a dot, at most 254 characters (RFC 5321; letters of all
 * scripts, RFC 6531). It is normalized by NFKC and to lower case. Invisible characters and mixed scripts that can be
 * confused with each other are refused.
 *
 * @param value the normalized address; two spellings of one address are equal
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** Letters, digits and the characters of RFC 5322 that need no quotes; no dot at either end, no two in a row. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?=.{1,64}$)[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    public EmailAddress {
        value = canonical(value);
    }

    /** The part behind the {@code @}. */
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
