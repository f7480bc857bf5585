package io.croft.activity;

import io.croft.kernel.Hostname;
import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forwards the record of activities to a syslog server of the provider, out of reach of whoever could edit the
 * database.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class Forwarding {

    private static final int LAST_PORT = 65_535;

    private final ForwardStore store;
    private final SyslogWay way;
    private final Activity activity;
    private final Clock clock;

    Forwarding(ForwardStore store, SyslogWay way, Activity activity, Clock clock) {
        this.store = store;
        this.way = way;
        this.activity = activity;
        this.clock = clock;
    }

    /** The state of forwarding; empty when it is off. */
    @Transactional(readOnly = true)
    public Optional<ForwardingState> find() {
        return store.edition(ForwardChannel.SYSLOG)
                .flatMap(store::syslog)
                .flatMap(server ->
                        store.progress(ForwardChannel.SYSLOG).map(progress -> new ForwardingState(server, progress)));
    }

    /** Sets the server; when there are problems, each names a field of {@link SyslogServer} and nothing is changed. */
    public List<Problem> save(SyslogServer typed) {
        SyslogServer server = stripped(typed);
        List<Problem> problems = problems(server);
        if (problems.isEmpty()) {
            store.begin(server, Identifier.next(), clock.instant());
            record("changed", server);
        }
        return problems;
    }

    /** Switches forwarding off. */
    public void remove() {
        store.edition(ForwardChannel.SYSLOG).flatMap(store::syslog).ifPresent(server -> {
            store.remove(ForwardChannel.SYSLOG);
            record("removed", server);
        });
    }

    /** Sends a test message to a server and stores nothing. Takes some seconds; without a transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("tries a server and stores nothing")
    public ForwardTrial test(SyslogServer typed) {
        SyslogServer server = stripped(typed);
        List<Problem> problems = problems(server);
        if (!problems.isEmpty()) {
            return new ForwardTrial.Refused(problems);
        }
        return switch (way.test(server)) {
            case ForwardAnswer.NotTaken(Text why) -> new ForwardTrial.Failed(why);
            case ForwardAnswer.Unconfirmed(Text words) -> new ForwardTrial.Unconfirmed(words);
            case ForwardAnswer.Taken _ ->
                new ForwardTrial.Sent(Text.of(
                        server.transport() == SyslogTransport.UDP
                                ? "activity.forward.test.udp"
                                : "activity.forward.test.sent",
                        server.host()));
        };
    }

    private void record(String deed, SyslogServer server) {
        activity.record(ActivityEntry.of(
                        ActivityKind.CONFIGURATION,
                        "activity.forward." + deed,
                        Text.of("activity.forward." + deed, server.host()))
                .on(new ActivityThing("syslog", server.host(), server.host()))
                .with("port", server.port())
                .with("transport", server.transport()));
    }

    private static SyslogServer stripped(SyslogServer typed) {
        return new SyslogServer(typed.host().strip(), typed.port(), typed.transport());
    }

    private static List<Problem> problems(SyslogServer server) {
        List<Problem> problems = new ArrayList<>();
        try {
            var _ = server.host().contains(":") ? new IpAddress(server.host()) : new Hostname(server.host());
        } catch (InvalidValue wrong) {
            problems.add(new Problem(wrong.text(), "host"));
        }
        if (server.port() < 1 || server.port() > LAST_PORT) {
            problems.add(Problem.at("port", "activity.forward.port.invalid"));
        }
        return problems;
    }
}
