package io.croft.simulator.api;

import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.task.Task;
import io.croft.simulator.task.Upid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /cluster/tasks} and {@code /nodes/{node}/tasks}: lists, status, log, stop. */
final class TaskRoutes {

    private static final int RECENT_PER_NODE = 25;
    private static final int PAGE = 50;

    void addTo(RouteTable table) {
        table.get("/cluster/tasks", Permission.ANYBODY, TaskRoutes::recent);
        table.get(
                "/nodes/{node}/tasks",
                Permission.ANYBODY,
                Parameters.none()
                        .optionals(ParameterType.integer(0, Long.MAX_VALUE), "start limit since until")
                        .optional("vmid", ParameterType.VMID)
                        .optional("errors", ParameterType.BOOLEAN)
                        .optional("source", ParameterType.oneOf("archive", "active", "all"))
                        .optionals(ParameterType.STRING, "userfilter typefilter statusfilter"),
                TaskRoutes::ofNode);
        table.get("/nodes/{node}/tasks/{upid}/status", Permission.ANYBODY, call -> status(visible(call)));
        table.get(
                "/nodes/{node}/tasks/{upid}/log",
                Permission.ANYBODY,
                Parameters.none()
                        .optionals(ParameterType.integer(0, Long.MAX_VALUE), "start limit")
                        .optional("download", ParameterType.BOOLEAN),
                TaskRoutes::log);
        table.delete("/nodes/{node}/tasks/{upid}", Permission.ANYBODY, Parameters.none(), call -> {
            Task task = visible(call);
            if (!task.upid().user().equals(call.signedIn().user())) {
                call.cluster().access().require(call.signedIn(), "/nodes/" + call.node(), "Sys.Modify");
            }
            task.stop();
            return null;
        });
    }

    private static Task visible(Call call) {
        Task task = call.cluster().tasks().find(call.text("upid"));
        if (!maySee(call, task)) {
            throw new Forbidden("/nodes/" + call.node(), "Sys.Audit");
        }
        return task;
    }

    private static boolean maySee(Call call, Task task) {
        return task.upid().owner().equals(call.signedIn().owner())
                || (call.signedIn().token() == null
                        && task.upid().user().equals(call.signedIn().user()))
                || call.may("/nodes/" + task.upid().node(), "Sys.Audit");
    }

    private static List<Map<String, Object>> recent(Call call) {
        Map<String, Integer> perNode = new LinkedHashMap<>();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Task task : call.cluster().tasks().all()) {
            int seen = perNode.merge(task.upid().node(), 1, Integer::sum);
            if (maySee(call, task) && (task.isRunning() || seen <= RECENT_PER_NODE)) {
                Map<String, Object> entry = entry(task);
                entry.put("saved", task.isRunning() ? 0 : 1);
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Handler.Counted ofNode(Call call) {
        String source = call.text("source", "archive");
        Predicate<Task> wanted = task -> maySee(call, task)
                && (source.equals("all") || source.equals("active") == task.isRunning())
                && (!call.flag("errors") || task.failed())
                && matches(call.find("vmid"), task.upid().id())
                && matches(call.find("typefilter"), task.upid().type())
                && (call.find("userfilter") == null || task.upid().user().contains(call.text("userfilter")))
                && task.upid().startTime() >= call.number("since", 0)
                && task.upid().startTime() <= call.number("until", Long.MAX_VALUE);
        List<Task> all =
                call.cluster().tasks().of(call.node()).stream().filter(wanted).toList();
        List<Map<String, Object>> page = all.stream()
                .skip(call.number("start", 0))
                .limit(call.number("limit", PAGE))
                .map(task -> {
                    Map<String, Object> entry = entry(task);
                    entry.put("pid", task.upid().pid());
                    entry.put("pstart", task.upid().processStart());
                    return entry;
                })
                .toList();
        return new Handler.Counted(page, all.size());
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static Map<String, Object> entry(Task task) {
        Upid upid = task.upid();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("upid", upid.toString());
        entry.put("node", upid.node());
        entry.put("type", upid.type());
        entry.put("id", upid.id());
        entry.put("user", upid.user());
        if (!upid.token().isEmpty()) {
            entry.put("tokenid", upid.token());
        }
        entry.put("starttime", upid.startTime());
        @Nullable String status = task.exitStatus();
        if (status != null) {
            entry.put("endtime", task.endTime());
            entry.put("status", status);
        }
        return entry;
    }

    private static Map<String, Object> status(Task task) {
        Upid upid = task.upid();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("upid", upid.toString());
        entry.put("node", upid.node());
        entry.put("pid", upid.pid());
        entry.put("pstart", upid.processStart());
        entry.put("starttime", upid.startTime());
        entry.put("type", upid.type());
        entry.put("id", upid.id());
        entry.put("user", upid.user());
        if (!upid.token().isEmpty()) {
            entry.put("tokenid", upid.token());
        }
        @Nullable String status = task.exitStatus();
        entry.put("status", status == null ? "running" : "stopped");
        if (status != null) {
            entry.put("exitstatus", status);
        }
        return entry;
    }

    private static Handler.Counted log(Call call) {
        List<String> lines = visible(call).log();
        int start = (int) call.number("start", 0);
        long limit = call.number("limit", PAGE);
        List<Map<String, Object>> page = new ArrayList<>();
        for (int i = start; i < lines.size() && (limit == 0 || page.size() < limit); i++) {
            page.add(Map.of("n", i + 1, "t", lines.get(i)));
        }
        return new Handler.Counted(page, lines.size());
    }
}
