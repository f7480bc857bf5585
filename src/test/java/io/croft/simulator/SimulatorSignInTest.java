package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.access.TotpCodes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorSignInTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private Simulator simulator;
    private Client root;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("signs")
                .user(Client.ROOT, Client.PASSWORD)
                .user("bob@pve", "bobs-own-word")
                .timing(Timing.fast().withRefusedSignIn(Duration.ofMillis(200)))
                .placeholderDisks()
                .start();
        root = Client.root(simulator);
    }

    @AfterEach
    void stop() {
        root.close();
        simulator.close();
    }

    @Test
    void anOldTicketRenewsItself() {
        String old = root.post("/access/ticket", Map.of("username", Client.ROOT, "password", Client.PASSWORD))
                .data()
                .path("ticket")
                .asString();

        Reply renewed = root.post("/access/ticket", Map.of("username", Client.ROOT, "password", old));

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.data().path("ticket").asString()).startsWith("PVE:root@pam:");
    }

    @Test
    void aSecondFactorIsAskedForAndAnswered() {
        String uri = "otpauth://totp/bob@pve?secret=" + SECRET + "&issuer=PVE&algorithm=SHA1&digits=6&period=30";
        assertThat(root.post("/access/tfa/bob@pve", Map.of("type", "totp", "totp", uri, "value", TotpCodes.now(SECRET)))
                        .status())
                .isEqualTo(200);
        try (Client bob = new Client(simulator.endpoint("pve1"))) {
            Reply first = bob.post("/access/ticket", Map.of("username", "bob@pve", "password", "bobs-own-word"));
            String challenge = first.data().path("ticket").asString();
            assertThat(first.data().path("NeedTFA").asInt()).isEqualTo(1);
            assertThat(challenge).startsWith("PVE:!tfa!");

            assertThat(bob.post(
                                    "/access/ticket",
                                    Map.of(
                                            "username",
                                            "bob@pve",
                                            "tfa-challenge",
                                            challenge,
                                            "password",
                                            "totp:000000"))
                            .status())
                    .isEqualTo(401);
            assertThat(bob.post(
                                    "/access/ticket",
                                    Map.of(
                                            "username",
                                            "bob@pve",
                                            "tfa-challenge",
                                            challenge,
                                            "password",
                                            "totp:" + TotpCodes.now(SECRET)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aRefusedSignInTakesItsTime() {
        long before = System.nanoTime();

        try (Client stranger = new Client(simulator.endpoint("pve1"))) {
            assertThat(stranger.get("/version").reason()).isEqualTo("No ticket");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void releaseEightHasOtherPrivilegesAndFieldsThanNine() {
        try (Simulator eight = Simulator.cluster("eight")
                        .version("8.4.1")
                        .user(Client.ROOT, Client.PASSWORD)
                        .guests(1)
                        .timing(Timing.fast())
                        .placeholderDisks()
                        .start();
                Client client = Client.root(eight)) {
            assertThat(client.get("/version").data().path("release").asString()).isEqualTo("8.4");
            assertThat(client.get("/access/permissions?path=/").text())
                    .contains("VM.Monitor")
                    .doesNotContain("VM.GuestAgent");
            assertThat(client.get("/cluster/resources").text())
                    .contains("\"type\":\"sdn\"")
                    .doesNotContain("memhost");
        }
    }
}
