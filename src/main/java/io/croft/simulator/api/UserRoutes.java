package io.croft.simulator.api;

import io.croft.simulator.access.ApiToken;
import io.croft.simulator.access.User;
import io.croft.simulator.access.Users;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.refusal.NotSignedIn;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code /access/users}, their tokens, {@code /access/domains} and {@code /access/password}. */
final class UserRoutes {

    private static final List<String> DETAILS = List.of("comment", "email", "firstname", "lastname", "groups");
    private static final ParameterType TIME = ParameterType.integer(0, Long.MAX_VALUE);

    private final Cluster cluster;
    private final Users users;

    UserRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.users = cluster.users();
    }

    void addTo(RouteTable table) {
        addRealms(table);
        addUsers(table);
        addPassword(table);
        addTokens(table);
    }

    private static void addRealms(RouteTable table) {
        table.get(
                "/access/domains",
                Permission.WORLD,
                _ -> List.of(
                        Map.of("realm", "pam", "type", "pam", "comment", "Linux PAM standard authentication"),
                        Map.of("realm", "pve", "type", "pve", "comment", "Proxmox VE authentication server")));
    }

    private void addUsers(RouteTable table) {
        Parameters details = Parameters.none()
                .optionals(ParameterType.STRING, "comment email firstname lastname groups keys")
                .optional("enable", ParameterType.BOOLEAN)
                .optional("expire", TIME);
        table.get(
                "/access/users",
                Permission.ANYBODY,
                Parameters.none().optionals(ParameterType.BOOLEAN, "enabled full"),
                this::list);
        table.post(
                "/access/users",
                Permission.at("/access", "Realm.AllocateUser", "User.Modify"),
                Parameters.none()
                        .and(details)
                        .required("userid", ParameterType.USER_ID)
                        .optional("password", ParameterType.atMost(64)),
                this::create);
        table.get("/access/users/{userid}", Permission.ANYBODY, this::read);
        table.put(
                "/access/users/{userid}",
                modify(),
                Parameters.none().and(details).optional("append", ParameterType.BOOLEAN),
                this::change);
        table.delete("/access/users/{userid}", modify(), Parameters.none(), call -> {
            cluster.requireAccessWritable("delete user");
            users.remove(call.text("userid"));
            return null;
        });
    }

    private void addPassword(RouteTable table) {
        table.put(
                "/access/password",
                Permission.ANYBODY,
                Parameters.none()
                        .required("userid", ParameterType.USER_ID)
                        .required("password", ParameterType.atMost(64))
                        .optional("confirmation-password", ParameterType.STRING),
                this::password);
    }

    private void addTokens(RouteTable table) {
        String one = "/access/users/{userid}/token/{tokenid}";
        Parameters options = Parameters.none()
                .optional("comment", ParameterType.STRING)
                .optional("expire", TIME)
                .optional("privsep", ParameterType.BOOLEAN);
        table.get(
                "/access/users/{userid}/token",
                selfOrModify(),
                call -> users.require(call.text("userid")).tokens().values().stream()
                        .map(UserRoutes::token)
                        .toList());
        table.get(one, selfOrModify(), call -> token(requireToken(call)));
        table.post(one, selfOrModify(), options, this::createToken);
        table.delete(one, selfOrModify(), Parameters.none(), call -> {
            requireToken(call);
            cluster.requireAccessWritable("deleting token");
            users.change(call.text("userid"), user -> user.withoutToken(call.text("tokenid")));
            return null;
        });
    }

    private static Permission modify() {
        return Permission.at("/access/groups", "User.Modify");
    }

    private static Permission selfOrModify() {
        return call -> {
            if (!call.text("userid").equals(call.signedIn().user())) {
                modify().check(call);
            }
        };
    }

    private List<Map<String, Object>> list(Call call) {
        return users.all().stream()
                .filter(user -> user.id().equals(call.signedIn().user())
                        || call.may("/access/groups", "User.Modify")
                        || call.may("/access/groups", "Sys.Audit"))
                .filter(user -> !call.has("enabled") || user.enabled() == call.flag("enabled"))
                .map(user -> {
                    Map<String, Object> entry = user(user);
                    entry.put("userid", user.id());
                    entry.put("realm-type", user.realm());
                    if (call.flag("full")) {
                        entry.put("groups", user.details().getOrDefault("groups", ""));
                        entry.put(
                                "tokens",
                                user.tokens().values().stream()
                                        .map(UserRoutes::token)
                                        .toList());
                    }
                    return entry;
                })
                .toList();
    }

    private static Map<String, Object> user(User user) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("enable", user.enabled() ? 1 : 0);
        entry.put("expire", user.expire());
        user.details().forEach((key, value) -> {
            if (!key.equals("groups")) {
                entry.put(key, value);
            }
        });
        return entry;
    }

    private Map<String, Object> read(Call call) {
        if (!call.text("userid").equals(call.signedIn().user())
                && !call.may("/access/groups", "User.Modify")
                && !call.may("/access/groups", "Sys.Audit")) {
            throw new Forbidden("/access/groups", "User.Modify|Sys.Audit");
        }
        User user = users.require(call.text("userid"));
        Map<String, Object> entry = user(user);
        entry.put("groups", List.of());
        Map<String, Object> tokens = new LinkedHashMap<>();
        user.tokens().values().forEach(token -> tokens.put(token.id(), token(token)));
        entry.put("tokens", tokens);
        return entry;
    }

    private @Nullable Object create(Call call) {
        cluster.requireAccessWritable("create user");
        users.create(
                call.text("userid"),
                call.text("password", ""),
                details(call),
                call.flag("enable", true),
                call.number("expire", 0));
        return null;
    }

    private @Nullable Object change(Call call) {
        cluster.requireAccessWritable("update user");
        users.change(call.text("userid"), user -> {
            Map<String, String> details = new TreeMap<>(user.details());
            details.putAll(details(call));
            return new User(
                    user.id(),
                    user.passwordHash(),
                    call.flag("enable", user.enabled()),
                    call.number("expire", user.expire()),
                    details,
                    user.tokens());
        });
        return null;
    }

    private static Map<String, String> details(Call call) {
        Map<String, String> details = new TreeMap<>();
        for (String name : DETAILS) {
            if (call.has(name)) {
                details.put(name, call.text(name));
            }
        }
        return details;
    }

    private @Nullable Object password(Call call) {
        String user = call.text("userid");
        if (call.signedIn().token() != null) {
            throw new Forbidden("API tokens may not change passwords");
        }
        if (!user.equals(call.signedIn().user())) {
            modify().check(call);
        }
        boolean confirmed = call.signedIn().isRoot()
                || users.passwordIs(call.signedIn().user(), call.text("confirmation-password", ""));
        if (!confirmed) {
            throw NotSignedIn.wrongCredentials();
        }
        users.password(user, call.text("password"));
        return null;
    }

    private ApiToken requireToken(Call call) {
        String user = call.text("userid");
        String token = call.text("tokenid");
        return users.token(user, token)
                .orElseThrow(() -> new Refusal("no such token '" + token + "' for user '" + user + "'"));
    }

    private static Map<String, Object> token(ApiToken token) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("tokenid", token.id());
        entry.put("privsep", token.separated() ? 1 : 0);
        entry.put("expire", token.expire());
        if (!token.comment().isEmpty()) {
            entry.put("comment", token.comment());
        }
        return entry;
    }

    private Map<String, Object> createToken(Call call) {
        String user = call.text("userid");
        String token = call.text("tokenid");
        users.require(user);
        if (users.token(user, token).isPresent()) {
            throw new WrongParameters("tokenid", "Token already exists.");
        }
        cluster.requireAccessWritable("generating token");
        boolean separated = call.flag("privsep", true);
        String secret = users.createToken(user, token, separated, call.number("expire", 0), call.text("comment", ""));
        Map<String, Object> info = new LinkedHashMap<>(call.given());
        info.put("privsep", separated ? "1" : "0");
        cluster.changed();
        return Map.of("full-tokenid", user + "!" + token, "value", secret, "info", info);
    }
}
