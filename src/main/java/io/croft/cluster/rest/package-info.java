/** Clusters by the REST API; connections and secrets stay on the screens. */
@org.jspecify.annotations.NullMarked
package io.croft.cluster.rest;
