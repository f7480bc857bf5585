package io.croft.simulator.api;

import io.croft.simulator.access.SecondFactors;
import io.croft.simulator.access.SecondFactors.Factor;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /access/tfa}: time-based codes and recovery keys. */
final class TfaRoutes {

    private final SecondFactors factors;

    TfaRoutes(Cluster cluster) {
        this.factors = cluster.secondFactors();
    }

    void addTo(RouteTable table) {
        Permission self = call -> {
            if (!call.text("userid").equals(call.signedIn().user())) {
                Permission.at("/access/groups", "User.Modify").check(call);
            }
        };
        table.get("/access/tfa", Permission.ANYBODY, this::all);
        table.get("/access/tfa/{userid}", self, call -> entries(call.text("userid")));
        table.post(
                "/access/tfa/{userid}",
                self,
                Parameters.none()
                        .required("type", ParameterType.oneOf("totp", "u2f", "webauthn", "recovery", "yubico"))
                        .optionals(ParameterType.STRING, "description totp value challenge password"),
                this::add);
        table.delete(
                "/access/tfa/{userid}/{id}",
                self,
                Parameters.none().optional("password", ParameterType.STRING),
                call -> {
                    factors.remove(call.text("userid"), call.text("id"));
                    return null;
                });
    }

    private List<Map<String, Object>> all(Call call) {
        boolean everybody = call.may("/access/groups", "User.Modify") || call.may("/access/groups", "Sys.Audit");
        return factors.all().keySet().stream()
                .filter(user -> everybody || user.equals(call.signedIn().user()))
                .sorted()
                .<Map<String, Object>>map(user -> Map.of("userid", user, "entries", entries(user)))
                .toList();
    }

    private List<Map<String, Object>> entries(String user) {
        return factors.of(user).stream()
                .map(factor -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("id", factor.id());
                    entry.put("type", factor.type());
                    entry.put("description", factor.description());
                    entry.put("created", factor.created());
                    entry.put("enable", 1);
                    return entry;
                })
                .toList();
    }

    private Map<String, @Nullable Object> add(Call call) {
        String user = call.text("userid");
        Factor added = switch (call.text("type")) {
            case "totp" ->
                factors.addTotp(user, call.text("totp", ""), call.text("value", ""), call.text("description", ""));
            case "recovery" -> factors.addRecovery(user);
            default -> throw new Refusal("second factors of type '" + call.text("type") + "' are not simulated");
        };
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", added.id());
        answer.put("challenge", null);
        answer.put("recovery", added.keys());
        return answer;
    }
}
