package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.NotSignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /access/ticket}: sign-in by password, renewal by an old ticket, the second factor. */
final class TicketRoutes {

    private static final List<String> CAPABILITIES =
            List.of("access", "dc", "mapping", "nodes", "sdn", "storage", "vms");

    void addTo(RouteTable table) {
        table.get("/access/ticket", Permission.WORLD, _ -> null);
        table.post(
                "/access/ticket",
                Permission.WORLD,
                Parameters.none()
                        .required("username", ParameterType.atMost(64))
                        .required("password", ParameterType.STRING)
                        .optionals(ParameterType.STRING, "realm otp path privs tfa-challenge")
                        .optional("new-format", ParameterType.BOOLEAN),
                TicketRoutes::ticket);
    }

    private static Map<String, @Nullable Object> ticket(Call call) {
        Cluster cluster = call.cluster();
        String realm = call.text("realm", "");
        String user = call.text("username") + (realm.isEmpty() ? "" : "@" + realm);
        String password = call.text("password");
        @Nullable String challenge = call.find("tfa-challenge");
        if (!cluster.users().isActive(user)) {
            throw NotSignedIn.wrongCredentials();
        }
        if (challenge != null) {
            if (!cluster.tickets().isChallengeFor(user, challenge)
                    || !cluster.secondFactors().answers(user, password)) {
                throw NotSignedIn.wrongCredentials();
            }
            return granted(cluster, user);
        }
        if (cluster.tickets().userOf(password).filter(user::equals).isPresent()) {
            return granted(cluster, user);
        }
        if (!cluster.users().passwordIs(user, password)) {
            throw NotSignedIn.wrongCredentials();
        }
        Optional<String> factors = cluster.secondFactors().offer(user);
        return factors.isPresent() ? challenge(cluster, user, factors.get()) : granted(cluster, user);
    }

    private static Map<String, @Nullable Object> challenge(Cluster cluster, String user, String factors) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("username", user);
        answer.put("NeedTFA", 1);
        answer.put("ticket", cluster.tickets().challenge(user, factors));
        answer.put("CSRFPreventionToken", cluster.tickets().csrfToken(user));
        return answer;
    }

    private static Map<String, @Nullable Object> granted(Cluster cluster, String user) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("username", user);
        answer.put("clustername", cluster.name());
        answer.put("ticket", cluster.tickets().issue(user));
        answer.put("CSRFPreventionToken", cluster.tickets().csrfToken(user));
        Map<String, Object> capabilities = new LinkedHashMap<>();
        for (String group : CAPABILITIES) {
            capabilities.put(group, cluster.access().capabilities(new Caller(user, null), group));
        }
        answer.put("cap", capabilities);
        return answer;
    }
}
