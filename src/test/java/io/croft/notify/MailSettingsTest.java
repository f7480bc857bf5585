package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.croft.access.Role;
import io.croft.kernel.FreePort;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CroftTest
class MailSettingsTest {

    private static final String HOST = "127.0.0.1";
    private static final String PASSWORD = "stones on the wall";
    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTPS)
    });

    @Autowired
    MailSettings settings;

    @Autowired
    MailAccounts accounts;

    @Autowired
    NotifyFixture some;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @AfterEach
    void clear() {
        some.noMail();
    }

    @Test
    void aTestMailArrivesAndNothingIsStored() throws Exception {
        int before = SERVER.getReceivedMessages().length;
        assertThat(test(plain(SERVER.getSmtp().getPort()))).isEqualTo("accepted notify.mail.accepted");
        assertThat(SERVER.getReceivedMessages()).hasSize(before + 1);
        assertThat(SERVER.getReceivedMessages()[before].getSubject()).startsWith("Test mail");
        assertThat(As.call(As.superAdmin(), settings::find)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInPlainWords() throws Exception {
        assertThat(test(plain(FreePort.on(1)))).isEqualTo("failed notify.mail.refused");
        assertThat(test(form("mail.invalid", 25, MailSecurity.NONE, "", null)))
                .isEqualTo("failed notify.mail.unknownHost");
        assertThat(test(form(HOST, SERVER.getSmtps().getPort(), MailSecurity.TLS, "", null)))
                .isEqualTo("failed notify.mail.certificate");
        assertThat(test(form(HOST, SERVER.getSmtp().getPort(), MailSecurity.TLS, "", null)))
                .isEqualTo("failed notify.mail.tls");
        assertThat(test(form(HOST, SERVER.getSmtp().getPort(), MailSecurity.STARTTLS, "", null)))
                .isEqualTo("failed notify.mail.noStartTls");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(test(plain(silent.getLocalPort()))).isEqualTo("failed notify.mail.silent");
        }
    }

    @Test
    void everyFieldIsChecked() {
        assertThat(problems(form("no host!", 0, MailSecurity.STARTTLS, "", null)))
                .extracting(Problem::field)
                .contains("host", "port");
        assertThat(problems(new MailForm(HOST, 25, MailSecurity.NONE, "", null, "nobody")))
                .extracting(Problem::field)
                .containsExactly("sender");
        assertThat(problems(form(HOST, 25, MailSecurity.NONE, "croft", Secret.of(PASSWORD))))
                .containsExactly(Problem.at("password", "notify.mail.password.plain"));
        assertThat(problems(form(HOST, 25, MailSecurity.TLS, "croft", null)))
                .containsExactly(Problem.at("password", "notify.mail.password.again"));
        assertThat(problems(form(HOST, 25, MailSecurity.TLS, "croft\r\nQUIT", Secret.of(PASSWORD))))
                .extracting(Problem::field)
                .containsExactly("account");
    }

    @Test
    void thePasswordIsSealedAndGoesToNoOtherServerOrAccount() {
        MailForm first = form("mail.example.org", 587, MailSecurity.STARTTLS, "croft", Secret.of(PASSWORD));
        assertThat(problems(first)).isEmpty();
        assertThat(some.dump()).doesNotContain(PASSWORD);
        assertThat(accounts.find().orElseThrow().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(problems(form("mail.example.org", 587, MailSecurity.STARTTLS, "croft", null)))
                .isEmpty();
        assertThat(accounts.find().orElseThrow().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(problems(form("mail.evil.example", 587, MailSecurity.STARTTLS, "croft", null)))
                .containsExactly(Problem.at("password", "notify.mail.password.again"));
        assertThat(test(form("mail.evil.example", 587, MailSecurity.STARTTLS, "croft", null)))
                .isEqualTo("refused");
    }

    @Test
    void onlyTheProviderSetsTheServer() {
        assertThatThrownBy(() -> As.call(As.actor(Role.COMPANY_ADMIN, As.newCompany()), settings::find))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Problem> problems(MailForm form) {
        return As.call(As.superAdmin(), () -> settings.save(form));
    }

    private String test(MailForm form) {
        return switch (As.call(As.superAdmin(), () -> settings.test(form, "root@example.org", Locale.ENGLISH))) {
            case MailTrial.Accepted(var words) -> "accepted " + words.key();
            case MailTrial.Failed(var words) -> "failed " + words.key();
            case MailTrial.Refused refused -> "refused";
        };
    }

    private static MailForm plain(int port) {
        return form(HOST, port, MailSecurity.NONE, "", null);
    }

    private static MailForm form(
            String host, int port, MailSecurity security, String account, @Nullable Secret password) {
        return new MailForm(host, port, security, account, password, "croft@example.org");
    }
}
