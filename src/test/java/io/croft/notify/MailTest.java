package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.people.DisplayName;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.shell.PublicAddress;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class MailTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    NotifyFixture some;

    @Autowired
    MailSettings settings;

    @Autowired
    DeliveryRound round;

    @Autowired
    DeliveryStore store;

    @Autowired
    MailAccounts accounts;

    @Autowired
    LetterBox box;

    @Autowired
    NoticeWorker worker;

    @Autowired
    Invitations invitations;

    @Autowired
    ObjectProvider<NoticeBrands> brands;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void setServer() {
        set(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void leave() {
        clock.reset();
        some.noMail();
    }

    @Test
    void aNoticeComesByMailInTheLanguageOfThePersonAndShowsNamesAsTheyAre() throws Exception {
        Actor ann = some.person(Role.TEACHER, "Ann <b>Ñandú</b>", Locale.of("es"));
        some.tellFailure(ann, "Redes <script> & \"más\"");
        MimeMessage mail = delivered(ann);
        assertThat(mail.getSubject()).isEqualTo("Trabajo fallido: Redes <script> & \"más\"");
        assertThat(mail.getFrom()[0].toString()).endsWith("<croft@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String html = part(mail, "text/html");
        assertThat(html)
                .contains("Redes &lt;script&gt; &amp; &quot;más&quot;", "Ann &lt;b&gt;Ñandú&lt;/b&gt;", "lang=\"es\"")
                .doesNotContain("<script>");
        assertThat(part(mail, "text/plain")).contains("Redes <script>", "Notificaciones");
    }

    @Test
    void aMailBearsTheBrandOfItsCompanyAndWhatThatSaysIsEscaped() throws Exception {
        NoticeBrand brand = new NoticeBrand(
                "Meadow <IT>\r\nBcc: all@example.org",
                "#204080",
                "Meadow & Sons\n<b>Lane 1</b>",
                new NoticeLogo(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        MailPage page = new MailPage(
                Text.of("notify.mail.open"),
                Text.verbatim("words"),
                Optional.empty(),
                Text.of("notify.mail.open"),
                Text.of("notify.mail.why"));
        String to = Identifier.next() + "@example.org";
        Mail mail = new Mail(
                Identifier.next(),
                brand.name(),
                to,
                "Ann",
                page.title(Locale.ENGLISH),
                page.plain(brand, "Ann", Locale.ENGLISH),
                page.html(brand, "Ann", Locale.ENGLISH),
                brand.logo(),
                clock.instant());
        assertThat(new Postman().send(accounts.find().orElseThrow(), mail)).isInstanceOf(Outcome.Delivered.class);
        MimeMessage received = Stream.of(SERVER.getReceivedMessages())
                .filter(one -> recipient(one).equals(to))
                .findFirst()
                .orElseThrow();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(part(received, "text/plain")).contains("Meadow & Sons", "<b>Lane 1</b>");
        assertThat(part(received, "text/html"))
                .contains("#204080", "cid:logo", "Meadow &amp; Sons", "&lt;b&gt;Lane 1&lt;/b&gt;", "Meadow &lt;IT&gt;")
                .doesNotContain("<b>Lane");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        received.writeTo(whole);
        assertThat(whole.toString(StandardCharsets.UTF_8)).contains("Content-ID: <logo>", "Content-Type: image/png");
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyWritesHeadersByWhatTheyAreCalled() throws Exception {
        Actor eve = some.person(Role.TEACHER, "Eve\r\nBcc: all@example.org", Locale.ENGLISH);
        some.tellFailure(eve, "Networks\r\nBcc: all@example.org\r\n\r\nHello");
        MimeMessage mail = delivered(eve);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).doesNotContain("\n");
    }

    @Test
    void aMailThatCannotBeSentIsTriedAgainLaterAndLaterAndArrivesOnceTheServerIsBack() throws Exception {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        set(1);
        some.tellFailure(ann, "later");
        some.spreadAll();
        tryUntil(
                ann,
                "select count(*) from notify_delivery where addressee = ? and attempts >= 1 and state = 'WAITING'");
        clock.advance(Duration.ofSeconds(5));
        tryUntil(
                ann,
                "select count(*) from notify_delivery where addressee = ? and attempts >= 2 and state = 'WAITING'");
        assertThat(some.count(
                        "select count(*) from notify_delivery where addressee = ? and outcome like '%notify.mail.refused%'",
                        NotifyFixture.email(ann)))
                .isEqualTo(1);
        set(SERVER.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(1));
        assertThat(delivered(ann).getSubject()).contains("later");
    }

    @Test
    void whatAProcessThatDiedWasSendingIsSentByAnotherOnceItsClaimIsOver() throws Exception {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        set(1);
        some.tellFailure(ann, "claimed");
        some.spreadAll();
        tryUntil(
                ann,
                "select count(*) from notify_delivery where addressee = ? and attempts >= 1 and state = 'WAITING'");
        clock.stop();
        clock.advance(Duration.ofMinutes(2));
        List<Delivery> mine = List.of();
        while (mine.stream()
                        .noneMatch(delivery ->
                                some.deliveries(NotifyFixture.email(ann)).contains(delivery.id()))
                && !some.states(NotifyFixture.email(ann)).equals(List.of("SENDING"))) {
            mine = store.claim(NoticeChannel.MAIL, 100, clock.instant());
            clock.advance(Duration.ofSeconds(1));
        }
        set(SERVER.getSmtp().getPort());
        clock.advance(DeliveryStore.CLAIM.plusMinutes(1));
        assertThat(delivered(ann).getSubject()).contains("claimed");
        for (Delivery stale : mine) {
            assertThat(store.end(stale, DeliveryState.FAILED, null, Text.of("notify.outcome.stopped"), clock.instant()))
                    .isFalse();
        }
        assertThat(some.states(NotifyFixture.email(ann))).containsExactly("DELIVERED");
    }

    @Test
    void withoutAMailServerNothingWaitsToBeSent() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        some.noMail();
        some.tellFailure(ann, "bell only");
        some.spreadAll();
        assertThat(some.states(NotifyFixture.email(ann))).isEmpty();
        assertThat(some.words(ann.id())).containsExactly("bell only");
    }

    @Test
    void aLetterWithASecretLinkIsSealedWhileItWaitsAndForgottenWhenItIsDelivered() throws Exception {
        PublicAddress address = mock(PublicAddress.class);
        when(address.isSet()).thenReturn(true);
        when(address.of("invitation/s3cret")).thenReturn(Optional.of("https://croft.example.org/invitation/s3cret"));
        Letters letters = new Letters(box, store, accounts, address, worker, clock);
        EmailAddress to = new EmailAddress(Identifier.next() + "@example.org");
        Letter letter = new Letter(
                "people.invitation",
                As.newCompany(),
                to,
                "Ann",
                Locale.ENGLISH,
                Text.of("notify.mail.open"),
                Text.verbatim("come in"),
                Text.of("notify.mail.open"),
                "invitation/s3cret");
        set(1);
        assertThat(post(letters, letter)).isTrue();
        assertThat(some.dump()).doesNotContain("s3cret").contains(to.value());
        Letter found = box.find(some.deliveries(to.value()).getFirst()).orElseThrow();
        Mail mail = new MailWords(brands, address, transactions).letter(Identifier.next(), found, clock.instant());
        assertThat(mail.html()).contains("https://croft.example.org/invitation/s3cret");
        assertThat(letter.toString()).doesNotContain("s3cret");
        set(SERVER.getSmtp().getPort());
        tryUntil(to.value(), "select count(*) from notify_delivery where addressee = ? and state = 'DELIVERED'");
        assertThat(box.find(some.deliveries(to.value()).getFirst())).isEmpty();
    }

    @Test
    void anAddressIsNotFloodedWithLetters() {
        PublicAddress address = mock(PublicAddress.class);
        when(address.isSet()).thenReturn(true);
        Letters letters = new Letters(box, store, accounts, address, worker, clock);
        EmailAddress to = new EmailAddress(Identifier.next() + "@example.org");
        Letter letter = new Letter(
                "people.invitation",
                As.newCompany(),
                to,
                "Ann",
                Locale.ENGLISH,
                Text.of("notify.mail.open"),
                Text.verbatim("come in"),
                Text.of("notify.mail.open"),
                "invitation/x");
        for (int i = 0; i < 5; i++) {
            assertThat(post(letters, letter)).isTrue();
        }
        assertThat(post(letters, letter)).isFalse();
    }

    @Test
    void anInvitationIsHandedOverAsALinkAsLongAsNobodyHasSaidWhereCroftIsReached() {
        Actor admin = some.person(Role.COMPANY_ADMIN, "Ann", Locale.ENGLISH);
        EmailAddress to = new EmailAddress(Identifier.next() + "@example.org");
        InvitePerson wanted = new InvitePerson(to, new DisplayName("Bo"), Role.USER, admin.home());
        InviteResult.Invited invited = (InviteResult.Invited) As.call(admin, () -> invitations.invite(wanted));
        assertThat(invited.link().mailed()).isFalse();
        assertThat(some.states(to.value())).isEmpty();
    }

    private boolean post(Letters letters, Letter letter) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(_ -> letters.post(letter)));
    }

    private void set(int port) {
        MailForm form = new MailForm("127.0.0.1", port, MailSecurity.NONE, "", null, "croft@example.org");
        assertThat(As.call(As.superAdmin(), () -> settings.save(form))).isEmpty();
    }

    private MimeMessage delivered(Actor person) {
        some.spreadAll();
        String email = NotifyFixture.email(person);
        tryUntil(email, "select count(*) from notify_delivery where addressee = ? and state = 'DELIVERED'");
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> to(mail).contains(email))
                .reduce((_, _) -> {
                    throw new AssertionError("two mails");
                })
                .orElseThrow();
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tryUntil(Actor person, String sql) {
        tryUntil(NotifyFixture.email(person), sql);
    }

    /** The application's own worker may be at it too; whoever is first, it is done once. */
    private void tryUntil(String email, String sql) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (some.count(sql, email) == 0) {
            assertThat(System.nanoTime()).as(some.states(email).toString()).isLessThan(end);
            round.begin().forEach(MailTest::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return find(mail, type).orElseThrow(() -> new AssertionError(GreenMailUtil.getBody(mail)));
    }

    private static Optional<String> find(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof jakarta.mail.Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                Optional<String> found = find(several.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
