package io.croft.demo;

import io.croft.database.DataDirectory;
import io.croft.simulator.Simulator;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The simulated cluster of the demo, with its state under the data directory. */
@Component
@Profile("demo")
final class DemoCluster implements AutoCloseable {

    static final String NAME = "meadow";
    static final String TOKEN = "croft@pve!croft";
    static final int DEBIAN = 9000;
    static final int DESKTOP = 9001;

    private static final String[] PRIVILEGES = {
        "Sys.Audit",
        "VM.Audit",
        "VM.Allocate",
        "VM.Clone",
        "VM.Config.CPU",
        "VM.Config.Memory",
        "VM.Config.Disk",
        "VM.Config.Network",
        "VM.Config.Options",
        "VM.Config.Cloudinit",
        "VM.Console",
        "VM.GuestAgent.Audit",
        "VM.PowerMgmt",
        "VM.Snapshot",
        "VM.Snapshot.Rollback",
        "Datastore.Audit",
        "Datastore.AllocateSpace",
        "Datastore.AllocateTemplate",
        "SDN.Use",
        "Pool.Audit"
    };

    private final DemoCredentials credentials;
    private final Simulator simulator;

    @Autowired
    DemoCluster(
            DataDirectory directory,
            @Value("${croft.demo.api-port}") int apiPort,
            @Value("${croft.demo.ssh-port}") int sshPort) {
        this(directory.path().resolve("demo-cluster"), apiPort, sshPort);
    }

    /** Ports of 0 are any that are free. */
    DemoCluster(Path home, int apiPort, int sshPort) {
        this.credentials = DemoCredentials.in(home);
        this.simulator = Simulator.cluster(NAME)
                .nodes("pve1", "pve2", "pve3")
                .directory(home.resolve("state"))
                .ports(apiPort, sshPort)
                .user("root@pam", credentials.rootPassword())
                .token(TOKEN, credentials.tokenSecret(), PRIVILEGES)
                .template(DEBIAN, "debian-13")
                .template(DESKTOP, "ubuntu-desktop-26.04")
                .guests(12)
                .start();
    }

    DemoCredentials credentials() {
        return credentials;
    }

    Simulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
