package io.croft.notify;

import io.croft.database.FittedText;
import io.croft.kernel.Text;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Explains why a mail could not be sent, and whether repeating may help. */
final class SmtpFailure {

    private static final int LONGEST = 300;
    private static final int PERMANENT = 500;

    private SmtpFailure() {}

    static Outcome of(MailAccount account, Exception thrown) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            Outcome known = known(account, cause);
            if (known != null) {
                return known;
            }
        }
        Throwable last = causes.getLast();
        return new Outcome.Again(Text.of("notify.mail.failed", account.host(), words(last)));
    }

    private static @Nullable Outcome known(MailAccount account, Throwable cause) {
        String host = account.host();
        String port = String.valueOf(account.port());
        return switch (cause) {
            case SMTPAddressFailedException refused
            when refused.getReturnCode() >= PERMANENT ->
                new Outcome.Useless(Text.of("notify.mail.recipient", host, words(refused)));
            case SMTPSenderFailedException refused ->
                new Outcome.Again(Text.of("notify.mail.sender.refused", host, account.sender(), words(refused)));
            case AuthenticationFailedException refused ->
                new Outcome.Again(Text.of("notify.mail.signIn", host, account.account()));
            case UnknownHostException unknown -> new Outcome.Again(Text.of("notify.mail.unknownHost", host));
            case ConnectException refused -> new Outcome.Again(Text.of("notify.mail.refused", host, port));
            case NoRouteToHostException none -> new Outcome.Again(Text.of("notify.mail.refused", host, port));
            case SocketTimeoutException slow -> new Outcome.Again(Text.of("notify.mail.silent", host, port));
            case SSLException tls
            when isUntrusted(tls) -> new Outcome.Again(Text.of("notify.mail.certificate", host, words(tls)));
            case SSLException tls -> new Outcome.Again(Text.of("notify.mail.tls", host, port, words(tls)));
            case MessagingException plain
            when isWithoutStartTls(plain) -> new Outcome.Again(Text.of("notify.mail.noStartTls", host));
            default -> null;
        };
    }

    private static boolean isUntrusted(Throwable tls) {
        return causes((Exception) tls).stream()
                .anyMatch(cause -> cause instanceof java.security.cert.CertificateException
                        || cause instanceof java.security.cert.CertPathValidatorException
                        || cause instanceof java.security.cert.CertPathBuilderException);
    }

    private static boolean isWithoutStartTls(Throwable thrown) {
        return words(thrown).contains("STARTTLS");
    }

    /** The exception and its causes, which mail exceptions nest in three ways. */
    private static List<Throwable> causes(Exception thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found);
        return found;
    }

    private static void collect(@Nullable Throwable thrown, List<Throwable> found) {
        if (thrown == null || found.contains(thrown) || found.size() > 30) {
            return;
        }
        found.add(thrown);
        if (thrown instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                collect(one, found);
            }
        }
        if (thrown instanceof MessagingException chained) {
            collect(chained.getNextException(), found);
        }
        collect(thrown.getCause(), found);
    }

    private static String words(Throwable thrown) {
        String message = Objects.requireNonNullElse(
                thrown.getMessage(), thrown.getClass().getSimpleName());
        return FittedText.line(message.strip().replaceAll("\\s+", " "), LONGEST);
    }
}
