package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.notify.Notice;
import io.croft.notify.NoticeAudience;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeKind;
import io.croft.notify.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells the provider that a cluster no longer answers, and that it does again; in the transaction that notes it. One that comes and goes is
 * told once, see {@link Absence}.
 */
@Component
class ClusterNotices {

    private static final String UNREACHABLE = "cluster.unreachable";
    private static final String BACK = "cluster.back";

    private final Notices notices;
    private final ClusterRepository clusters;

    ClusterNotices(Notices notices, ClusterRepository clusters) {
        this.notices = notices;
        this.clusters = clusters;
    }

    void unreachable(ClusterId cluster, Text why) {
        tell(UNREACHABLE, Text.of("cluster.notice.unreachable", name(cluster)), why, cluster);
    }

    void back(ClusterId cluster) {
        tell(BACK, Text.of("cluster.notice.back", name(cluster)), Text.of("cluster.notice.back.words"), cluster);
    }

    private void tell(String kind, Text headline, Text words, ClusterId cluster) {
        notices.tell(Notice.about(TenantId.PROVIDER, kind, headline, words).at("clusters/" + cluster));
    }

    private String name(ClusterId cluster) {
        return clusters.nameOf(cluster).orElse("");
    }

    /** The kinds of notices about clusters. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NoticeKind clusterUnreachable() {
            return NoticeKind.of(
                    UNREACHABLE,
                    Text.of("cluster.notice.kind.unreachable"),
                    NoticeAudience.PROVIDER,
                    NoticeChannel.BELL,
                    NoticeChannel.MAIL,
                    NoticeChannel.CHAT);
        }

        @Bean
        NoticeKind clusterBack() {
            return NoticeKind.of(
                    BACK,
                    Text.of("cluster.notice.kind.back"),
                    NoticeAudience.PROVIDER,
                    NoticeChannel.BELL,
                    NoticeChannel.CHAT);
        }
    }
}
