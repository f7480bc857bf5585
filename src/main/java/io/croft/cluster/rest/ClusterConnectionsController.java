package io.croft.cluster.rest;

import io.croft.cluster.AddCluster;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.SshAccount;
import io.croft.cluster.TakeAwayResult;
import io.croft.cluster.UpdateCluster;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.rest.EntityTag;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import io.croft.rest.Words;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connecting clusters, changing connections, and forgetting them. Fingerprints come from a test and are sent back once looked at. */
@RestController
@RequestMapping("/api/v1/clusters")
class ClusterConnectionsController {

    private final Clusters clusters;

    ClusterConnectionsController(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Tries a connection that is not saved; takes seconds. */
    @PostMapping("/test")
    TestAnswer test(@RequestBody ClusterRequest body) {
        Fields fields = new Fields();
        ConnectionForm form = body.connection(fields);
        fields.check();
        return TestAnswer.of(clusters.test(form));
    }

    /** Tries a changed connection with the stored secrets; takes seconds. */
    @PostMapping("/{id}/test")
    TestAnswer testChange(@PathVariable UUID id, @RequestBody ClusterRequest body) {
        Fields fields = new Fields();
        ConnectionForm form = body.connection(fields, known(require(id)));
        fields.check();
        return TestAnswer.of(clusters.test(new ClusterId(id), form));
    }

    @PostMapping
    ResponseEntity<ClusterPage> connect(@RequestBody ClusterRequest body) {
        Fields fields = new Fields();
        String name = fields.required("name", body.name(), text -> text);
        ConnectionForm form = body.connection(fields);
        fields.check();
        String location = Objects.requireNonNullElse(body.location(), "");
        SaveClusterResult result = clusters.add(new AddCluster(Objects.requireNonNull(name), location, form));
        return saved(HttpStatus.CREATED, result);
    }

    @PutMapping("/{id}")
    ResponseEntity<ClusterPage> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClusterRequest body) {
        ClusterDetails known = require(id);
        EntityTag.require(ifMatch, known.version());
        Fields fields = new Fields();
        ConnectionForm form = body.connection(fields, known(known));
        fields.check();
        UpdateCluster wanted = new UpdateCluster(
                new ClusterId(id),
                Objects.requireNonNullElse(body.name(), known.summary().name()),
                Objects.requireNonNullElse(body.location(), known.summary().location()),
                form,
                known.version());
        return saved(HttpStatus.OK, clusters.update(wanted));
    }

    /** Forgets a cluster on which nothing stands, or one that is disabled. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (clusters.remove(new ClusterId(id)) instanceof TakeAwayResult.InUse used) {
            throw Refusal.with(HttpStatus.CONFLICT, new Problem(used.holdings().getFirst(), null));
        }
    }

    private ResponseEntity<ClusterPage> saved(HttpStatus status, SaveClusterResult result) {
        return switch (result) {
            case SaveClusterResult.Saved saved ->
                ClusterPage.answer(status, require(saved.id().value()), words(saved.doubts()));
            case SaveClusterResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    private static List<String> words(List<Text> texts) {
        return texts.stream().map(Words::of).toList();
    }

    private ClusterDetails require(UUID id) {
        return clusters.find(new ClusterId(id)).orElseThrow(() -> new NotFound("There is no cluster " + id));
    }

    /** How a cluster is spoken to so far, without secrets, which keeps them. */
    private static ConnectionForm known(ClusterDetails cluster) {
        ClusterDetails.SshFacts ssh = cluster.ssh();
        return new ConnectionForm(
                cluster.endpoints(),
                cluster.nodeAddresses(),
                cluster.token()
                        ? new ClusterCredentials.ApiToken(cluster.account(), null)
                        : new ClusterCredentials.Password(cluster.account(), null, null),
                cluster.trust(),
                cluster.certificates(),
                ssh == null ? null : new SshAccount(ssh.user(), ssh.port(), null, null),
                cluster.hostKeys());
    }
}
