package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.access.TotpCodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets live for two hours, are of one person, and end with their person (PVE::AccessControl). */
@TestInstance(Lifecycle.PER_CLASS)
class TicketsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String WORD = "a-word-of-bobs";

    private final Hands clock = new Hands();
    private final SmallCluster cluster = SmallCluster.start(builder -> builder.clock(clock));

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aTicketLivesForTwoHours() {
        String ticket = ticketOf(Client.ROOT, Client.PASSWORD);
        assertThat(after(Duration.ofMinutes(119), ticket)).isEqualTo("OK");
        assertThat(after(Duration.ofMinutes(121), ticket)).isEqualTo("Authentication failed!");
    }

    @Test
    void aTicketOfTheFutureIsNoTicket() {
        clock.now(NOON.plus(Duration.ofMinutes(20)));
        String ticket = ticketOf(Client.ROOT, Client.PASSWORD);
        assertThat(after(Duration.ZERO, ticket)).isEqualTo("Authentication failed!");
    }

    @Test
    void anOldTicketIsNoPasswordAnyLonger() {
        String ticket = ticketOf(Client.ROOT, Client.PASSWORD);
        clock.now(NOON.plus(Duration.ofHours(3)));
        assertThat(signIn(Client.ROOT, ticket).status()).isEqualTo(401);
        clock.now(NOON);
    }

    @Test
    void aTicketRenewsOnlyItsOwnPersonsSignIn() {
        user("carl@pve");
        user("dora@pve");
        assertThat(signIn("dora@pve", ticketOf("carl@pve", WORD)).status()).isEqualTo(401);
        assertThat(signIn("carl@pve", ticketOf("carl@pve", WORD)).status()).isEqualTo(200);
    }

    @Test
    void aPersonWhoIsSwitchedOffDoesNotRenewTheirTicket() {
        user("emil@pve");
        String ticket = ticketOf("emil@pve", WORD);
        cluster.root.put("/access/users/emil@pve", Map.of("enable", 0));
        assertThat(signIn("emil@pve", ticket).status()).isEqualTo(401);
        assertThat(signIn("emil@pve", WORD).status()).isEqualTo(401);
    }

    @Test
    void aPersonWhoseTimeIsUpDoesNotRenewTheirTicket() {
        user("finn@pve");
        String ticket = ticketOf("finn@pve", WORD);
        cluster.root.put("/access/users/finn@pve", Map.of("expire", NOON.getEpochSecond() - 1));
        assertThat(signIn("finn@pve", ticket).status()).isEqualTo(401);
    }

    @Test
    void aPersonWhoIsRemovedIsNobody() {
        user("gail@pve");
        String ticket = ticketOf("gail@pve", WORD);
        cluster.root.delete("/access/users/gail@pve");
        assertThat(after(Duration.ZERO, ticket)).isEqualTo("Authentication failed!");
        assertThat(signIn("gail@pve", ticket).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PVE:root@pam:00000000::AAAA", "PVE:root@pam", "nonsense", "PVE:!tfa!x:6B002EA6::AAAA"})
    void whatIsNoTicketIsRefusedWithoutABody(String ticket) {
        try (Client client = new Client(cluster.simulator.endpoint("pve1")).ticket(ticket, "")) {
            Reply reply = client.get("/version");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.text()).isEmpty();
            assertThat(reply.headers()).containsEntry("Connection", "close");
        }
    }

    @Test
    void aTicketThatWasChangedByOneLetterIsRefused() {
        String ticket = ticketOf(Client.ROOT, Client.PASSWORD);
        user("hugo@pve");
        String hugos = ticketOf("hugo@pve", WORD);
        assertThat(after(Duration.ZERO, hugos.replace("hugo@pve", "root@pam"))).isEqualTo("Authentication failed!");
        assertThat(after(Duration.ZERO, ticket)).isEqualTo("OK");
    }

    @Test
    void aWriteNeedsTheTokenAgainstForgeryOfTheSamePerson() {
        user("ines@pve");
        String csrf =
                signIn("ines@pve", WORD).data().path("CSRFPreventionToken").asString();
        try (Client client =
                new Client(cluster.simulator.endpoint("pve1")).ticket(ticketOf(Client.ROOT, Client.PASSWORD), csrf)) {
            assertThat(client.post("/pools", Map.of("poolid", "forged")).reason())
                    .isEqualTo("Permission denied - invalid csrf token");
            assertThat(client.get("/version").status()).isEqualTo(200);
        }
    }

    @Test
    void aRecoveryKeyIsGoodOnce() {
        user("jana@pve");
        var keys = cluster.root
                .post("/access/tfa/jana@pve", Map.of("type", "recovery"))
                .data()
                .path("recovery");
        assertThat(keys.size()).isEqualTo(10);
        String key = keys.path(3).asString();
        assertThat(second("jana@pve", "recovery:" + key).status()).isEqualTo(200);
        assertThat(second("jana@pve", "recovery:" + key).status()).isEqualTo(401);
        assertThat(signIn("jana@pve", WORD).data().path("ticket").asString()).contains("\"recovery\"%3A[0,1,2,4,5,6");
    }

    @Test
    void halfASignInOpensNothing() {
        user("kurt@pve");
        secondFactor("kurt@pve");
        String challenge = signIn("kurt@pve", WORD).data().path("ticket").asString();
        assertThat(after(Duration.ZERO, challenge)).isEqualTo("Authentication failed!");
        assertThat(signIn("kurt@pve", challenge).status()).isEqualTo(401);
    }

    @Test
    void aChallengeIsOfOnePersonAndOfFiveMinutes() {
        user("lena@pve");
        user("maja@pve");
        secondFactor("lena@pve");
        secondFactor("maja@pve");
        String challenge = signIn("lena@pve", WORD).data().path("ticket").asString();
        assertThat(answer("maja@pve", challenge, code()).status()).isEqualTo(401);
        clock.now(NOON.plus(Duration.ofMinutes(6)));
        assertThat(answer("lena@pve", challenge, code()).status()).isEqualTo(401);
        clock.now(NOON);
        assertThat(answer("lena@pve", challenge, code()).status()).isEqualTo(200);
    }

    @Test
    void whoIsSwitchedOffBetweenTheFactorsIsNotLetIn() {
        user("nora@pve");
        secondFactor("nora@pve");
        String challenge = signIn("nora@pve", WORD).data().path("ticket").asString();
        cluster.root.put("/access/users/nora@pve", Map.of("enable", 0));
        assertThat(answer("nora@pve", challenge, code()).status()).isEqualTo(401);
    }

    private void user(String id) {
        assertThat(cluster.root
                        .post("/access/users", Map.of("userid", id, "password", WORD))
                        .status())
                .isEqualTo(200);
    }

    private void secondFactor(String user) {
        String uri = "otpauth://totp/" + user + "?secret=" + SECRET + "&issuer=PVE&algorithm=SHA1&digits=6&period=30";
        assertThat(cluster.root
                        .post("/access/tfa/" + user, Map.of("type", "totp", "totp", uri, "value", plainCode()))
                        .status())
                .isEqualTo(200);
    }

    private String plainCode() {
        return TotpCodes.at(SECRET, clock.instant());
    }

    private String code() {
        return "totp:" + plainCode();
    }

    private Reply second(String user, String answer) {
        return answer(user, signIn(user, WORD).data().path("ticket").asString(), answer);
    }

    private Reply answer(String user, String challenge, String answer) {
        return cluster.root.post(
                "/access/ticket", Map.of("username", user, "password", answer, "tfa-challenge", challenge));
    }

    private Reply signIn(String user, String password) {
        return cluster.root.post("/access/ticket", Map.of("username", user, "password", password));
    }

    private String ticketOf(String user, String password) {
        return signIn(user, password).data().path("ticket").asString();
    }

    /** What a reader with the ticket is told when so much time has passed. */
    private String after(Duration time, String ticket) {
        clock.now(NOON.plus(time));
        try (Client client = new Client(cluster.simulator.endpoint("pve1")).ticket(ticket, "")) {
            return client.get("/version").reason();
        } finally {
            clock.now(NOON);
        }
    }

    private static final class Hands extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

        void now(Instant next) {
            now.set(next);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
