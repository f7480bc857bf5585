package io.croft.notify;

import io.croft.database.FittedText;
import io.croft.kernel.Text;
import io.croft.vault.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails over SMTP (RFC 5321), with time limits for every step. */
@Component
class Postman {

    private static final int WAIT_MS = 10_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 120;

    /** Sends one mail. */
    Outcome send(MailAccount account, Mail mail) {
        try {
            JavaMailSenderImpl sender = sender(account);
            sender.send(message(sender, account, mail));
            return new Outcome.Delivered(Text.of("notify.mail.accepted", account.host()));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            return SmtpFailure.of(account, e);
        }
    }

    private static MimeMessage message(JavaMailSenderImpl sender, MailAccount account, Mail mail)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(address(account.sender(), mail.fromName()));
        helper.setTo(address(mail.to(), mail.toName()));
        helper.setSubject(FittedText.line(mail.subject(), LONGEST_SUBJECT));
        helper.setText(mail.plain(), mail.html());
        NoticeLogo logo = mail.logo();
        if (logo != null) {
            helper.addInline(Mail.LOGO, new ByteArrayResource(logo.png()), "image/png");
        }
        helper.setSentDate(Date.from(mail.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain(account.sender()) + ">");
        return message;
    }

    /** Removes line ends from the name, which would allow header injection. */
    private static InternetAddress address(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, FittedText.line(name, LONGEST_NAME), StandardCharsets.UTF_8.name());
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static JavaMailSenderImpl sender(MailAccount account) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(account.host());
        sender.setPort(account.port());
        Secret password = account.password();
        if (password != null) {
            sender.setUsername(account.account());
            sender.setPassword(password.reveal());
        }
        Properties settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.auth", String.valueOf(password != null));
        settings.setProperty("mail.smtp.connectiontimeout", String.valueOf(WAIT_MS));
        settings.setProperty("mail.smtp.timeout", String.valueOf(WAIT_MS));
        settings.setProperty("mail.smtp.writetimeout", String.valueOf(WAIT_MS));
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.smtp.allowutf8", "true");
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(account.security() == MailSecurity.TLS));
        boolean upgraded = account.security() == MailSecurity.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(upgraded));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(upgraded));
        return sender;
    }
}
