/**
 * The screens of clusters: the list, the page that adds one, and the page of one, into which other rooms hang tabs by
 * {@link io.croft.cluster.ui.ClusterTab}. What takes a cluster's answer is loaded beside the screen; everything else comes
 * from the database.
 */
@NullMarked
package io.croft.cluster.ui;

import org.jspecify.annotations.NullMarked;
