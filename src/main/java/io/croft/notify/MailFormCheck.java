package io.croft.notify;

import io.croft.kernel.EmailAddress;
import io.croft.kernel.Hostname;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Validates a mail server as typed. */
final class MailFormCheck {

    private static final int LONGEST_ACCOUNT = 254;
    private static final int LONGEST_PASSWORD = 512;
    private static final int LAST_PORT = 65_535;

    private MailFormCheck() {}

    static MailForm stripped(MailForm form) {
        Secret password = form.password();
        return new MailForm(
                form.host().strip(),
                form.port(),
                form.security(),
                form.account().strip(),
                password == null || password.isEmpty() ? null : password,
                form.sender().strip());
    }

    static List<Problem> problems(MailForm form, boolean keepsPassword) {
        List<Problem> problems = new ArrayList<>();
        check("host", form.host(), form.host().contains(":") ? IpAddress::new : Hostname::new, problems);
        if (form.port() < 1 || form.port() > LAST_PORT) {
            problems.add(Problem.at("port", "notify.mail.port.invalid"));
        }
        check("sender", form.sender(), EmailAddress::new, problems);
        if (form.account().length() > LONGEST_ACCOUNT || form.account().chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.at("account", "notify.mail.account.invalid"));
        }
        Secret password = form.password();
        boolean withPassword = password != null || keepsPassword;
        if (password != null && password.reveal().length() > LONGEST_PASSWORD) {
            problems.add(Problem.at("password", "notify.mail.password.long", LONGEST_PASSWORD));
        } else if (!form.account().isEmpty() && !withPassword) {
            problems.add(Problem.at("password", "notify.mail.password.again"));
        } else if (withPassword && form.security() == MailSecurity.NONE) {
            problems.add(Problem.at("password", "notify.mail.password.plain"));
        } else if (form.account().isEmpty() && password != null) {
            problems.add(Problem.at("account", "notify.mail.account.missing"));
        }
        return problems;
    }

    private static void check(String field, String typed, Function<String, ?> type, List<Problem> problems) {
        try {
            var _ = type.apply(typed);
        } catch (InvalidValue wrong) {
            problems.add(new Problem(wrong.text(), field));
        }
    }
}
