/**
 * The screens of clusters: the list, the page that adds one, and the page of one, to which other rooms add tabs by
 * {@link io.croft.cluster.ui.ClusterTab}. Answers of a cluster are loaded asynchronously; everything else is read from
 * the database.
 */
@NullMarked
package io.croft.cluster.ui;

import org.jspecify.annotations.NullMarked;
