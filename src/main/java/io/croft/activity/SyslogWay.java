package io.croft.activity;

import io.croft.database.Installation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends records to the syslog server, a message each. */
@Component
class SyslogWay implements ForwardWay {

    private final ForwardStore store;
    private final SyslogClient client;
    private final Installation installation;
    private final Clock clock;
    private final String host = hostName();

    SyslogWay(ForwardStore store, SyslogClient client, Installation installation, Clock clock) {
        this.store = store;
        this.client = client;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public ForwardChannel channel() {
        return ForwardChannel.SYSLOG;
    }

    @Override
    public Optional<Batch> send(UUID edition, List<ChainStore.Link> links) {
        return store.syslog(edition).map(server -> send(server, links));
    }

    private Batch send(SyslogServer server, List<ChainStore.Link> links) {
        List<byte[]> messages = links.stream()
                .map(link -> SyslogMessage.of(link.number(), link.entry(), host, installation.process()))
                .toList();
        return new Batch(links.getLast().number(), client.send(server, messages));
    }

    /** Says to this server that it will get records. */
    ForwardAnswer test(SyslogServer server) {
        return client.send(server, List.of(SyslogMessage.test(clock.instant(), host, installation.process())));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }
}
