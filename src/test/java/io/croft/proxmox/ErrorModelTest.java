package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.croft.proxmox.error.AgentUnavailable;
import io.croft.proxmox.error.AlreadyExists;
import io.croft.proxmox.error.ConfigConflict;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.NoQuorum;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.error.NotImplemented;
import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.error.SignInRefused;
import io.croft.proxmox.error.UnreadableAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal that was ever recorded arrives as the exception it means. */
class ErrorModelTest {

    private static final Map<Class<? extends ProxmoxException>, Set<Integer>> MEANINGS = Map.of(
            ConfigConflict.class, Set.of(72, 279),
            GuestMoved.class, Set.of(79, 80, 81, 624, 682, 683),
            AgentUnavailable.class, Set.of(90, 91, 92),
            AlreadyExists.class, Set.of(26, 28, 51, 59, 60, 147, 412, 669, 670),
            NotFound.class, Set.of(15, 170, 672),
            NoQuorum.class, Set.of(651, 652, 654, 655),
            GuestLocked.class, Set.of(661));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FakePve server = FakePve.start(_ -> FakePve.Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void everyRecordedRefusalIsTheExceptionItMeans() {
        List<Recorded> refusals = Recorded.all().stream()
                .filter(recorded -> recorded.status() >= 400)
                .toList();

        List<String> misunderstood = new ArrayList<>();
        for (Recorded refusal : refusals) {
            Class<?> actual = provoke(refusal).getClass();
            if (!actual.equals(expected(refusal))) {
                misunderstood.add(refusal.number() + " is a " + actual.getSimpleName());
            }
        }

        assertThat(refusals).hasSizeGreaterThan(70);
        assertThat(misunderstood).isEmpty();
    }

    @Test
    void anAnswerThatNamesNoTaskLeavesTheOutcomeUnknown() {
        server.answer(_ -> FakePve.Response.data("\"hello\""));
        assertThatThrownBy(() -> proxmox.node("pve1").qemu(100).start())
                .isInstanceOfSatisfying(
                        UnreadableAnswer.class,
                        odd -> assertThat(odd.outcomeUnknown()).isTrue());
        assertThatThrownBy(() -> proxmox.cluster().nextId()).isInstanceOf(UnreadableAnswer.class);
        server.answer(_ -> FakePve.Response.data("{\"version\":\"nine\"}"));
        assertThatThrownBy(proxmox::version).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void everyRefusalSaysWhatProxmoxSaid() {
        List<String> silent = new ArrayList<>();
        for (Recorded refusal : Recorded.all()) {
            if (refusal.status() >= 400 && !provoke(refusal).reason().equals(said(refusal))) {
                silent.add(refusal.number() + ": " + provoke(refusal).reason());
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void refusedParametersAreNamedOneByOne() {
        ParameterRefused refused = (ParameterRefused) provoke(Recorded.number(21));

        assertThat(refused.fieldErrors()).containsOnlyKeys("foo", "memory", "cores", "net0", "vmid");
        assertThat(refused.fieldErrors().get("memory")).contains("\n").endsWith("minimum value of 16");
    }

    @Test
    void aMissingPrivilegeIsNamedWithItsPath() {
        PermissionRefused refused = (PermissionRefused) provoke(Recorded.number(37));

        assertThat(refused.path()).contains("/nodes/pve1");
        assertThat(refused.privilege()).contains("Sys.Audit");
    }

    @Test
    void aMissingPrivilegeMayStayUnnamed() {
        PermissionRefused refused = (PermissionRefused) provoke(Recorded.number(38));

        assertThat(refused.path()).isEmpty();
        assertThat(refused.privilege()).isEmpty();
    }

    @Test
    void aTakenGuestIdIsNamed() {
        assertThat(((AlreadyExists) provoke(Recorded.number(669))).vmid()).hasValue(130);
        assertThat(((AlreadyExists) provoke(Recorded.number(147))).vmid()).hasValue(101);
        assertThat(((AlreadyExists) provoke(Recorded.number(51))).vmid()).isEmpty();
    }

    @Test
    void aLockIsNamed() {
        assertThat(((GuestLocked) provoke(Recorded.number(661))).lock()).isEqualTo("backup");
    }

    @Test
    void aWriteThatTheBackendDroppedMayHaveBeenExecuted() {
        server.answer(_ -> new FakePve.Response(596, "Broken pipe", ""));

        NodeUnreachable dropped = catchThrowableOfType(
                NodeUnreachable.class, () -> proxmox.node("pve1").qemu(100).start());

        assertThat(dropped.outcomeUnknown()).isTrue();
        assertThat(dropped.where()).isEqualTo("pve1");
    }

    @Test
    void aWriteToADeadNodeWasNotExecuted() {
        server.answer(_ -> new FakePve.Response(595, "No route to host", ""));

        assertThatThrownBy(() -> proxmox.node("pve3").qemu(102).start())
                .isInstanceOfSatisfying(NodeUnreachable.class, dead -> {
                    assertThat(dead.outcomeUnknown()).isFalse();
                    assertThat(dead.where()).isEqualTo("pve3");
                });
    }

    /** The reason of the status line, then each refused parameter with its message as the answer's {@code errors} name them. */
    private static String said(Recorded refusal) {
        JsonNode errors = JSON.readTree(refusal.body().startsWith("{") ? refusal.body() : "{}")
                .path("errors");
        String named = errors.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .map(error ->
                        error.getKey() + ": " + error.getValue().asString().strip())
                .collect(Collectors.joining("; "));
        return (refusal.reason().strip() + " " + named).strip();
    }

    private ProxmoxException provoke(Recorded refusal) {
        server.answer(_ -> new FakePve.Response(refusal.status(), refusal.reason(), refusal.body()));
        return catchThrowableOfType(ProxmoxException.class, proxmox::version);
    }

    private static Class<?> expected(Recorded refusal) {
        return switch (refusal.status()) {
            case 400 -> ParameterRefused.class;
            case 401 -> SignInRefused.class;
            case 403 -> PermissionRefused.class;
            case 501 -> NotImplemented.class;
            case 595, 596 -> NodeUnreachable.class;
            default ->
                MEANINGS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(refusal.number()))
                        .<Class<?>>map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(ServerError.class);
        };
    }
}
