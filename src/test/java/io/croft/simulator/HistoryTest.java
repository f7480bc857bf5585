package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Histories have even steps, holes where nothing was measured, and figures within what the guest or node has. */
@TestInstance(Lifecycle.PER_CLASS)
class HistoryTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({"hour, 60", "day, 1800", "week, 10800", "month, 43200", "year, 604800"})
    void everySpanHasItsStep(String span, long step) {
        List<Long> times = new ArrayList<>();
        cluster.root
                .get("/nodes/pve1/rrddata?timeframe=" + span)
                .data()
                .forEach(point -> times.add(point.path("time").asLong()));
        assertThat(times).hasSizeGreaterThan(50);
        for (int at = 1; at < times.size(); at++) {
            assertThat(times.get(at) - times.get(at - 1)).isEqualTo(step);
        }
        assertThat(times.getLast() % step).isZero();
    }

    @Test
    void aMachineAtRestHasNothingButTimes() {
        String machine = cluster.machine(100);
        for (JsonNode point :
                cluster.root.get(machine + "/rrddata?timeframe=hour").data()) {
            assertThat(point.propertyNames()).containsExactly("time");
        }
    }

    @Test
    void aMachineHasNoHistoryOfTheTimeBeforeItsStart() {
        String machine = cluster.running(101);
        JsonNode points =
                cluster.root.get(machine + "/rrddata?timeframe=hour&cf=MAX").data();
        assertThat(points.path(0).has("cpu")).isFalse();
    }

    @Test
    void aNodeUsesNoMoreThanItHas() {
        for (JsonNode point :
                cluster.root.get("/nodes/pve1/rrddata?timeframe=hour").data()) {
            assertThat(point.path("cpu").asDouble()).isBetween(0.0, 1.0);
            assertThat(point.path("memused").asLong())
                    .isBetween(1L, point.path("memtotal").asLong());
            assertThat(point.path("rootused").asLong())
                    .isBetween(1L, point.path("roottotal").asLong());
        }
    }

    @Test
    void theSameMinuteIsToldTheSameTwice() {
        JsonNode first = cluster.root.get("/nodes/pve2/rrddata?timeframe=day").data();
        JsonNode again = cluster.root.get("/nodes/pve2/rrddata?timeframe=day").data();
        assertThat(again.path(5).path("time").asLong())
                .isEqualTo(first.path(5).path("time").asLong());
        assertThat(again.path(5).path("iowait").asDouble())
                .isEqualTo(first.path(5).path("iowait").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?timeframe=minute", "?timeframe=hour&cf=MIN"})
    void anUnknownSpanIsAWrongParameter(String query) {
        assertThat(cluster.root.get("/nodes/pve1/rrddata" + query).status()).isEqualTo(400);
    }

    @Test
    void historiesAreForThoseWhoMayLook() {
        try (Client person = cluster.user("/vms/9000", "VM.Audit")) {
            assertThat(person.get(SmallCluster.TEMPLATE + "/rrddata?timeframe=hour")
                            .status())
                    .isEqualTo(200);
            assertThat(person.get("/nodes/pve1/rrddata?timeframe=hour").reason())
                    .isEqualTo("Permission check failed (/nodes/pve1, Sys.Audit)");
        }
    }

    @Test
    void listsOfAGuestStayWithinWhatItHas() {
        cluster.running(102);
        for (JsonNode guest : cluster.root.get("/cluster/resources?type=vm").data()) {
            assertThat(guest.path("mem").asLong())
                    .isBetween(0L, guest.path("maxmem").asLong());
            assertThat(guest.path("cpu").asDouble()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void onlyWhatIsAskedForIsListed() {
        for (Map.Entry<String, String> kind :
                Map.of("vm", "qemu", "node", "node", "storage", "storage").entrySet()) {
            for (JsonNode each :
                    cluster.root.get("/cluster/resources?type=" + kind.getKey()).data()) {
                assertThat(each.path("type").asString()).isEqualTo(kind.getValue());
            }
        }
        assertThat(cluster.root.get("/cluster/resources?type=guest").status()).isEqualTo(400);
    }
}
