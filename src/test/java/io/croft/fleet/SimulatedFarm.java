package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.AddCluster;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.NodeAddress;
import io.croft.cluster.PinnedCertificate;
import io.croft.cluster.PinnedHostKey;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.SshAccount;
import io.croft.dispatch.NodeWork;
import io.croft.dispatch.WorkFailed;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import io.croft.inventory.Templates;
import io.croft.job.JobDetails;
import io.croft.job.JobId;
import io.croft.job.Jobs;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.simulator.SimulatorBuilder;
import io.croft.simulator.Timing;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.KeyPairs;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** A company with a teacher, on a simulated cluster of its own with one offered template. */
public class SimulatedFarm implements AutoCloseable {

    public static final int TEMPLATE = 9000;

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String TOKEN = "root@pam!croft";
    private static final String SECRET = "11111111-2222-4333-8444-555555555555";

    public final Simulator simulator;
    public final ClusterId cluster;
    public final TenantId company;
    public final Actor teacher;
    public final GuestRef template;
    protected final ApplicationContext beans;

    public SimulatedFarm(ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape, boolean withSsh) {
        this.beans = beans;
        var key = KeyPairs.ed25519("croft");
        this.simulator = shape.apply(Simulator.cluster("school")
                        .user("root@pam", SECRET)
                        .token(TOKEN, SECRET)
                        .template(TEMPLATE, "debian-13")
                        .authorizedKey(key.publicKey())
                        .timing(Timing.fast()))
                .start();
        var ssh = withSsh
                ? new SshAccount("root", simulator.sshEndpoints().getFirst().port(), null, Secret.of(key.privateKey()))
                : null;
        this.cluster = ((SaveClusterResult.Saved) As.call(
                        As.superAdmin(),
                        () -> beans.getBean(Clusters.class)
                                .add(new AddCluster("school-" + UUID.randomUUID(), "", form(simulator, ssh)))))
                .id();
        this.company = newCompany();
        this.teacher = As.actor(Role.TEACHER, company);
        this.template = new GuestRef(cluster, TEMPLATE);
        offer();
    }

    private TenantId newCompany() {
        var name = "f-" + UUID.randomUUID().toString().replace("-", "");
        var companies = beans.getBean(Companies.class);
        return ((CreateCompanyResult.Created)
                        As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name))))
                .id();
    }

    private static ConnectionForm form(Simulator simulator, @org.jspecify.annotations.Nullable SshAccount ssh) {
        var endpoints = simulator.endpoints().stream()
                .map(one -> new Endpoint(one.host(), one.port()))
                .toList();
        var certificates = simulator.endpoints().stream()
                .map(one -> new PinnedCertificate(
                        new Endpoint(one.host(), one.port()), CertificateFingerprint.parse(one.fingerprint())))
                .toList();
        var keys = simulator.sshEndpoints().stream()
                .map(one -> new PinnedHostKey(one.host(), one.port(), HostKeyProbe.fetch(one.host(), one.port())))
                .toList();
        var addresses = simulator.endpoints().stream()
                .collect(java.util.stream.Collectors.toMap(
                        one -> one.node(), one -> new NodeAddress(one.host(), null, null)));
        return new ConnectionForm(
                endpoints,
                addresses,
                new ClusterCredentials.ApiToken(TOKEN, Secret.of(SECRET)),
                CertificateTrust.PINNED,
                certificates,
                ssh,
                ssh == null ? List.of() : keys);
    }

    private void offer() {
        var templates = beans.getBean(Templates.class);
        As.run(As.superAdmin(), () -> {
            beans.getBean(ClusterGrants.class).grant(new ClusterGrant(cluster, company, Set.of(), Set.of()));
            beans.getBean(Inventory.class).syncNow(cluster);
        });
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> As.call(As.superAdmin(), templates::all).stream()
                        .anyMatch(offer -> offer.template().ref().equals(template)));
        As.run(As.superAdmin(), () -> {
            beans.getBean(Inventory.class).refresh(template);
            templates.offerToEverybody(template);
        });
    }

    /** Gives Croft's token another secret on the cluster, which makes the one that Croft knows worthless. */
    public void refuseTheToken() {
        simulator
                .state()
                .users()
                .putToken("root@pam", "croft", UUID.randomUUID().toString(), false, 0, "");
    }

    /** Changes every node's certificate and lets Croft connect anew. */
    public void swapTheCertificate() {
        simulator.endpoints().forEach(end -> simulator.faults().swapCertificate(end.node()));
        As.run(As.superAdmin(), () -> {
            beans.getBean(Clusters.class).disable(cluster);
            beans.getBean(Clusters.class).enable(cluster);
        });
    }

    /** Waits until the cluster hears a node. */
    public void awaitAnswer(String node) {
        await().atMost(PATIENCE)
                .ignoreException(WorkFailed.class)
                .untilAsserted(() ->
                        As.run(teacher, () -> beans.getBean(NodeWork.class).requireAnswering(cluster, node)));
    }

    /** Waits until a job has ended and returns it. */
    public JobDetails awaitEnd(JobId job) {
        var jobs = beans.getBean(Jobs.class);
        var admin = As.actor(Role.COMPANY_ADMIN, company);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> As.call(admin, () -> jobs.find(job))
                        .orElseThrow()
                        .summary()
                        .state()
                        .finished());
        return As.call(admin, () -> jobs.find(job)).orElseThrow();
    }

    @Override
    public void close() {
        As.run(As.superAdmin(), () -> beans.getBean(Clusters.class).disable(cluster));
        simulator.close();
        assertThat(simulator.faults().unmet()).as("faults that nothing has met").isEmpty();
    }
}
