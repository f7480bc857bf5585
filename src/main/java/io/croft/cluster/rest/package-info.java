/** Clusters by the REST API: a secret goes in and never comes out; what companies may use is granted on the screens. */
@org.jspecify.annotations.NullMarked
package io.croft.cluster.rest;
