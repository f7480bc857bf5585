package io.croft.lab;

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
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import io.croft.inventory.Templates;
import io.croft.job.JobDetails;
import io.croft.job.JobId;
import io.croft.job.Jobs;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.Fingerprint;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.SimulatorBuilder;
import io.croft.simulator.Timing;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.KeyPairs;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** A company with a teacher, on a simulated cluster of its own with one offered template. */
public final class SimulatedSchool implements AutoCloseable {

    public static final int TEMPLATE = 9000;

    private static final String TOKEN = "root@pam!croft";
    private static final String SECRET = "11111111-2222-4333-8444-555555555555";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    public final Simulator simulator;
    public final ClusterId cluster;
    public final TenantId company;
    public final Actor teacher;
    public final GuestRef template;
    private final ApplicationContext beans;

    private SimulatedSchool(ApplicationContext beans, Simulator simulator, ClusterId cluster, TenantId company) {
        this.beans = beans;
        this.simulator = simulator;
        this.cluster = cluster;
        this.company = company;
        this.teacher = As.actor(Role.TEACHER, company);
        this.template = new GuestRef(cluster, TEMPLATE);
    }

    /** Opens a school whose cluster has SSH. */
    public static SimulatedSchool open(ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape) {
        return open(beans, shape, true);
    }

    public static SimulatedSchool open(
            ApplicationContext beans, UnaryOperator<SimulatorBuilder> shape, boolean withSsh) {
        var key = KeyPairs.ed25519("croft");
        var builder = Simulator.cluster("school")
                .user("root@pam", SECRET)
                .token(TOKEN, SECRET)
                .template(TEMPLATE, "debian-13")
                .authorizedKey(key.publicKey())
                .timing(Timing.fast());
        var simulator = shape.apply(builder).start();
        var ssh = withSsh
                ? new SshAccount("root", simulator.sshEndpoints().getFirst().port(), null, Secret.of(key.privateKey()))
                : null;
        var cluster = As.call(
                As.superAdmin(),
                () -> beans.getBean(Clusters.class)
                        .add(new AddCluster("school-" + UUID.randomUUID(), "", form(simulator, ssh))));
        var school = new SimulatedSchool(
                beans,
                simulator,
                ((SaveClusterResult.Saved) cluster).id(),
                beans.getBean(ClassFixture.class).company());
        school.offer();
        return school;
    }

    private static ConnectionForm form(Simulator simulator, @org.jspecify.annotations.Nullable SshAccount ssh) {
        var endpoints = simulator.endpoints().stream()
                .map(one -> new Endpoint(one.host(), one.port()))
                .toList();
        var certificates = simulator.endpoints().stream()
                .map(one -> new PinnedCertificate(
                        new Endpoint(one.host(), one.port()), Fingerprint.parse(one.fingerprint())))
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

    /** A wish for a class from the template. */
    public DeployClass wish(String name, CloneMethod method, int seats) {
        return new DeployClass(
                name, ClassCode.from(name), null, template, method, seats, null, null, "student / student");
    }

    /** Begins to deploy. */
    public DeployResult.Begun begin(String name, CloneMethod method, int seats) {
        return (DeployResult.Begun)
                As.call(teacher, () -> beans.getBean(Classes.class).deploy(wish(name, method, seats)));
    }

    /** Deploys and waits for the end. */
    public ClassId deploy(String name, CloneMethod method, int seats) {
        var begun = begin(name, method, seats);
        awaitEnd(begun.job());
        return begun.course();
    }

    /** Waits until a finished machine of the class, named by the end of its name, stands. */
    public void awaitGuest(ClassId id, String nameEnd) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        guestsOf(id).stream().anyMatch(guest -> guest.name().endsWith(nameEnd)));
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

    public ClassDetails find(ClassId id) {
        return As.call(teacher, () -> beans.getBean(Classes.class).find(id)).orElseThrow();
    }

    /** The guests on the cluster that carry the class's mark. */
    public List<GuestView> guestsOf(ClassId id) {
        return simulator.guests().stream()
                .filter(guest -> notes(guest).contains("croft:lab:" + id + ":"))
                .toList();
    }

    static String notes(GuestView guest) {
        Map<String, String> config = guest.config();
        return config.getOrDefault("description", "");
    }

    @Override
    public void close() {
        As.run(As.superAdmin(), () -> beans.getBean(Clusters.class).disable(cluster));
        simulator.close();
        assertThat(simulator.faults().unmet()).as("faults that nothing has met").isEmpty();
    }
}
