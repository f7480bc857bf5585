package io.croft.kernel;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The domain of a mail address, normalized: {@code München.example} and {@code xn--mnchen-3ya.example} are equal (IDNA
 * 2008 by Unicode Technical Standard 46). It is never empty.
 *
 * @param value the domain in lower case, internationalized labels in Unicode
 */
public record MailDomain(String value) {

    private static final Pattern ASCII_FORM =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST = 1000;

    public MailDomain {
        value = canonical(value.strip());
    }

    /**
     * Reads a domain as people write it in rules, with or without the {@code @} in front.
     *
     * @throws InvalidValue when it is no domain
     */
    public static MailDomain ofRule(String typed) {
        String text = typed.strip();
        return new MailDomain(text.startsWith("@") ? text.substring(1) : text);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw refused(typed);
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean plain = Spelling.isAscii(lower) && !lower.startsWith("xn--") && !lower.contains(".xn--");
        if (!plain) {
            return International.canonical(typed);
        }
        if (!ASCII_FORM.matcher(lower).matches()) {
            throw refused(typed);
        }
        return lower;
    }

    private static InvalidValue refused(String typed) {
        return InvalidValue.of("kernel.domain.invalid", typed.length() > 100 ? typed.substring(0, 100) + "…" : typed);
    }

    /** Loads the tables of IDNA with the first domain that is not plain ASCII. */
    private static final class International {

        static final IDNA RULES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | IDNA.CHECK_CONTEXTO
                | IDNA.USE_STD3_RULES);

        static String canonical(String typed) {
            IDNA.Info info = new IDNA.Info();
            String own = RULES.nameToUnicode(typed, new StringBuilder(), info).toString();
            String ascii = RULES.nameToASCII(own, new StringBuilder(), info).toString();
            boolean oneScriptEach = Arrays.stream(own.split("\\.", -1)).allMatch(Spelling::hasOneScript);
            if (info.hasErrors() || !ASCII_FORM.matcher(ascii).matches() || !oneScriptEach) {
                throw refused(typed);
            }
            return own;
        }
    }
}
