package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.GuestKind;
import java.util.Map;

/** Gathers the routes of all groups. */
final class AllRoutes {

    private AllRoutes() {}

    static RouteTable of(Cluster cluster, Map<String, NodeCertificate> certificates, ClusterAuthority authority) {
        RouteTable table = new RouteTable();
        new VersionRoutes().addTo(table);
        new TicketRoutes().addTo(table);
        new UserRoutes(cluster).addTo(table);
        new TfaRoutes(cluster).addTo(table);
        new AclRoutes(cluster).addTo(table);
        new PoolRoutes(cluster).addTo(table);
        new ClusterRoutes().addTo(table);
        new TaskRoutes().addTo(table);
        new NodeRoutes(cluster).addTo(table);
        new CertificateRoutes(certificates, authority).addTo(table);
        new StorageRoutes(cluster).addTo(table);
        new UploadRoutes(cluster).addTo(table);
        new QemuRoutes(cluster).addTo(table);
        new QemuConfigRoutes(cluster).addTo(table);
        new QemuPowerRoutes(cluster).addTo(table);
        new QemuLifeRoutes(cluster).addTo(table);
        new BulkRoutes(cluster).addTo(table);
        new RrdRoutes(cluster).addTo(table);
        new AgentRoutes(cluster).addTo(table);
        new LxcRoutes(cluster).addTo(table);
        new LxcLifeRoutes(cluster).addTo(table);
        new BackupRoutes(cluster).addTo(table);
        new SnapshotRoutes(cluster, GuestKind.QEMU).addTo(table);
        new SnapshotRoutes(cluster, GuestKind.LXC).addTo(table);
        return table;
    }
}
