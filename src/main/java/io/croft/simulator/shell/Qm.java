package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.WrongParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The VM manager: verbs that are covers of the API, and what is read straight from the configurations. */
record Qm(Cluster cluster, ApiSession api) implements NodeCommand {

    private static final String USAGE = "qm <COMMAND> [ARGS] [OPTIONS]";

    /**
     * A verb as the API has it.
     *
     * @param path below {@code /nodes/<node>/qemu}, with {@code {1}}, {@code {2}} for the words after the verb
     * @param parameters the names of the words that become parameters, by place
     */
    private record Verb(String method, String path, Map<Integer, String> parameters) {

        static Verb of(String method, String path) {
            return new Verb(method, path, Map.of());
        }
    }

    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("create", new Verb("POST", "", Map.of(1, "vmid"))),
            Map.entry("clone", new Verb("POST", "/{1}/clone", Map.of(2, "newid"))),
            Map.entry("template", Verb.of("POST", "/{1}/template")),
            Map.entry("start", Verb.of("POST", "/{1}/status/start")),
            Map.entry("stop", Verb.of("POST", "/{1}/status/stop")),
            Map.entry("shutdown", Verb.of("POST", "/{1}/status/shutdown")),
            Map.entry("reboot", Verb.of("POST", "/{1}/status/reboot")),
            Map.entry("reset", Verb.of("POST", "/{1}/status/reset")),
            Map.entry("suspend", Verb.of("POST", "/{1}/status/suspend")),
            Map.entry("resume", Verb.of("POST", "/{1}/status/resume")),
            Map.entry("set", Verb.of("PUT", "/{1}/config")),
            Map.entry("resize", new Verb("PUT", "/{1}/resize", Map.of(2, "disk", 3, "size"))),
            Map.entry("snapshot", new Verb("POST", "/{1}/snapshot", Map.of(2, "snapname"))),
            Map.entry("delsnapshot", Verb.of("DELETE", "/{1}/snapshot/{2}")),
            Map.entry("rollback", Verb.of("POST", "/{1}/snapshot/{2}/rollback")),
            Map.entry("agent", Verb.of("POST", "/{1}/agent/{2}")),
            Map.entry("migrate", new Verb("POST", "/{1}/migrate", Map.of(2, "target"))),
            Map.entry("destroy", Verb.of("DELETE", "/{1}")));

    @Override
    public int run(List<String> arguments, Console console) throws InterruptedException {
        Options options = Options.parse(arguments);
        String verb = options.word(0, USAGE);
        switch (verb) {
            case "list" -> QmTables.list(cluster.guests().on(api.node(), GuestKind.QEMU), console);
            case "status" -> console.line("status: " + guest(options).power().machineStatus());
            case "config" -> QmTables.config(guest(options), options.values().containsKey("current"), console);
            case "pending" -> QmTables.pending(guest(options), console);
            case "listsnapshot" -> QmTables.snapshots(guest(options).config(), console);
            case "unlock" -> unlock(guest(options));
            case "rescan" -> console.line("rescan volumes...");
            case "disk", "cloudinit" -> nested(options, console);
            default -> apiVerb(verb, options, console);
        }
        return 0;
    }

    private void nested(Options options, Console console) throws InterruptedException {
        List<String> words = new ArrayList<>(options.words());
        String group = words.removeFirst();
        Options inner = new Options(words, options.values());
        switch (group + " " + inner.word(0, USAGE)) {
            case "disk rescan" -> console.line("rescan volumes...");
            case "disk resize" -> apiVerb("resize", inner, console);
            case "cloudinit update" -> {
                int id = guest(inner).id();
                api.follow(api.onNode("PUT", "/qemu/" + id + "/cloudinit", Map.of()), console);
                console.line("generating cloud-init ISO");
            }
            default -> throw unknown(group + " " + words.getFirst());
        }
    }

    private void apiVerb(String name, Options options, Console console) throws InterruptedException {
        Verb verb = VERBS.get(name);
        if (verb == null) {
            throw unknown(name);
        }
        int id = name.equals("create") ? vmid(options) : guest(options).id();
        String path = verb.path().replace("{1}", Integer.toString(id));
        if (path.contains("{2}")) {
            path = path.replace("{2}", options.word(2, USAGE));
        }
        Map<String, String> parameters = new TreeMap<>(options.single());
        if (name.equals("set")) {
            console.line(update(id, parameters));
        }
        verb.parameters().forEach((place, parameter) -> parameters.put(parameter, options.word(place, USAGE)));
        @Nullable Object answer = api.onNode(verb.method(), "/qemu" + path, parameters);
        api.follow(answer, console);
        if (name.equals("resize")) {
            console.line("Image resized.");
        } else if (name.equals("destroy") && options.values().containsKey("purge")) {
            console.line("purging VM " + id + " from related configurations..");
        }
    }

    private static String update(int id, Map<String, String> parameters) {
        StringBuilder line = new StringBuilder("update VM " + id + ":");
        parameters.forEach((name, value) ->
                line.append(" -").append(name).append(' ').append(name.equals("cipassword") ? "<hidden>" : value));
        return line.toString();
    }

    private void unlock(Guest guest) {
        cluster.requireQuorum();
        guest.configure(config -> config.without("lock"));
    }

    private Guest guest(Options options) {
        return cluster.guests().on(api.node(), GuestKind.QEMU, vmid(options));
    }

    private static int vmid(Options options) {
        String word = options.word(1, USAGE);
        if (!word.matches("[1-9]\\d{2,8}")) {
            throw new WrongParameters("vmid", "type check ('integer') failed - got '" + word + "'");
        }
        return Integer.parseInt(word);
    }

    private static CommandError unknown(String verb) {
        return new CommandError(255, "ERROR: unknown command 'qm " + verb + "'");
    }
}
