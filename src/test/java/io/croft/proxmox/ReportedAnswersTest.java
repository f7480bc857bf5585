package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.cluster.NodeResource;
import io.croft.proxmox.error.UnreadableAnswer;
import io.croft.proxmox.nodes.NodeSummary;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of other people's clusters that broke other clients, read for what they tell. */
class ReportedAnswersTest {

    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void countersThatRanOverAndCardsWithoutAddressCostNoAddress() {
        answer("""
                {"result":[
                  {"name":"Ethernet","hardware-address":"BC-24-11-00-00-01","ip-addresses":[
                     {"ip-address-type":"ipv6","ip-address":"fe80::8d2c:1%7","prefix":64},
                     {"ip-address-type":"ipv4","ip-address":"192.0.2.7","prefix":24}],
                   "statistics":{"rx-packets":18446744073709550573,"tx-packets":-1}},
                  {"name":"tunl0"},
                  {"name":"cali0","hardware-address":"ee:ee:ee:ee:ee:ee","ip-addresses":null},
                  {"name":"odd","hardware-address":"bc:24:11:00:00:02","ip-addresses":[{"ip-address":"192.0.2.8"}]},
                  "error", null]}""");

        assertThat(proxmox.node("pve1").qemu(100).agentNetworkInterfaces())
                .filteredOn(card -> !card.addresses().isEmpty())
                .flatExtracting(card -> card.addresses().stream()
                        .map(address -> address.address())
                        .toList())
                .containsExactly("192.0.2.7", "192.0.2.8");
    }

    @Test
    void anAgentThatKnowsNoSuchCommandNamesNoAddress() {
        answer("{\"result\":{\"error\":{\"class\":\"CommandNotFound\",\"desc\":\"disabled\"}}}");

        assertThat(proxmox.node("pve1").qemu(100).agentNetworkInterfaces()).isEmpty();
    }

    @Test
    void numbersWrittenAsTextAreNumbers() {
        answer("""
                [{"vmid":"506","name":"box","status":"running","lock":"","template":"","cpus":"0.5","cpu":"0.01",
                  "disk":"2843205632","maxdisk":"8388009984","mem":257888256,"maxmem":"536870912","uptime":"2152"}]""");

        assertThat(proxmox.node("pve1").lxc()).singleElement().satisfies(box -> {
            assertThat(box.vmid()).isEqualTo(506);
            assertThat(box.template()).isFalse();
            assertThat(box.lock()).isEmpty();
            assertThat(box.processors()).isEqualTo(0.5);
            assertThat(box.disk()).isEqualTo(8388009984L);
            assertThat(box.uptime()).isEqualTo(Duration.ofSeconds(2152));
        });
    }

    @Test
    void aStorageIsActiveHoweverThatIsWritten() {
        answer("""
                [{"storage":"nas","type":"truenas","active":"1","enabled":"1","shared":true,"total":1.6074e13,"used":"12"},
                 {"storage":"san","type":"iscsi","active":1,"enabled":1,"total":0,"content":"none"}]""");

        assertThat(proxmox.node("pve1").storages()).hasSize(2).allMatch(storage -> storage.active());
        assertThat(proxmox.node("pve1").storages().getFirst().size()).isEqualTo(16_074_000_000_000L);
    }

    @Test
    void whatStandsOnANodeThatIsOffTellsItsNumberOnly() {
        answer("""
                [{"status":"unknown","vmid":1002,"type":"qemu","id":"qemu/1002","node":"pve2"},
                 {"id":"node/pve2","status":"offline","cgroup-mode":2,"node":"pve2","type":"node"}]""");

        assertThat(proxmox.cluster().resources())
                .satisfiesExactly(
                        guest -> assertThat(guest).isInstanceOf(GuestResource.class),
                        node -> assertThat(node)
                                .isInstanceOfSatisfying(
                                        NodeResource.class,
                                        off -> assertThat(off.online()).isFalse()));
        assertThat(proxmox.cluster().guests()).singleElement().satisfies(guest -> {
            assertThat(guest.state()).isEqualTo(GuestState.UNKNOWN);
            assertThat(guest.name()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "-nan", "inf", "-inf", "\"nan\"", "\"0x1p60\"", "\"9007199254740993d\""})
    void aShareThatIsNoNumberCostsItselfOnly(String written) {
        answer("""
                [{"vmid":100,"type":"qemu","id":"qemu/100","node":"pve1","status":"running","cpu":%s,"maxmem":%s},
                 {"vmid":101,"type":"qemu","id":"qemu/101","node":"pve1","status":"running","cpu":0.5}]""".formatted(written, written));

        assertThat(proxmox.cluster().guests()).hasSize(2).allMatch(guest -> guest.state() == GuestState.RUNNING);
        assertThat(proxmox.cluster().guests().getFirst().cpuShare()).isZero();
    }

    @Test
    void anAnswerThatIsNoJsonForAnotherReasonStaysUnreadable() {
        answer("[{\"cpu\":nan},{\"name\":nanny}]");

        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> proxmox.cluster().guests());
    }

    @Test
    void aNodeIsListedWhateverItsCertificate() {
        answer("""
                [{"node":"pve1","status":"online","ssl_fingerprint":""},
                 {"node":"pve2","status":"online","ssl_fingerprint":"none"},
                 {"node":"pve3","status":"offline"}]""");

        assertThat(proxmox.nodes()).extracting(NodeSummary::name).containsExactly("pve1", "pve2", "pve3");
        assertThat(proxmox.nodes()).extracting(NodeSummary::certificate).containsOnly(Optional.empty());
    }

    private void answer(String data) {
        server.answer(_ -> Response.data(data));
    }
}
