package io.croft.bench;

import io.croft.cluster.AddCluster;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.PinnedCertificate;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.testing.ClassPath;
import io.croft.vault.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The process of a {@link SimulatedFleet}, and how to register its clusters. */
final class FleetProcess implements AutoCloseable {

    private static final String SECRET = UUID.randomUUID().toString();

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final List<String[]> clusters = new ArrayList<>();

    private FleetProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        for (var line = read(); !line.equals("ready"); line = read()) {
            if (line.startsWith("cluster ")) {
                clusters.add(line.split(" "));
            }
        }
    }

    static FleetProcess start(int clusters, int guests) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new FleetProcess(new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-cp",
                        ClassPath.ofTests(),
                        SimulatedFleet.class.getName(),
                        Integer.toString(clusters),
                        Integer.toString(guests),
                        SECRET)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What a provider would type in to add the clusters. */
    List<AddCluster> wishes() {
        return clusters.stream()
                .map(cluster -> {
                    var endpoint = new Endpoint(cluster[1], Integer.parseInt(cluster[2]));
                    var form = new ConnectionForm(
                            List.of(endpoint),
                            Map.of(),
                            new ClusterCredentials.ApiToken(SimulatedFleet.TOKEN, Secret.of(SECRET)),
                            CertificateTrust.PINNED,
                            List.of(new PinnedCertificate(endpoint, CertificateFingerprint.parse(cluster[3]))),
                            null,
                            List.of());
                    return new AddCluster("fleet-" + UUID.randomUUID(), "", form);
                })
                .toList();
    }

    /** Requests all clusters have served so far. */
    long requests() throws IOException {
        return ask("requests");
    }

    /** Renames every n-th guest; returns how many. */
    long rename(int every) throws IOException {
        return ask("rename " + every);
    }

    private long ask(String order) throws IOException {
        orders.println(order);
        return Long.parseLong(read());
    }

    private String read() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("The fleet ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
