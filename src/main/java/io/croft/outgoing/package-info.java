/**
 * Calls to other programs at addresses that people have typed: webhooks and chats. {@link io.croft.outgoing.TargetUrl} reads what was typed,
 * and {@link io.croft.outgoing.OutgoingHttp} connects to addresses of the public Internet only, unless the installation allows its own
 * networks; so nobody reaches with it what they could not reach themselves. {@link io.croft.outgoing.Signature} lets the receiver check who
 * has sent a message.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "vault"})
@org.jspecify.annotations.NullMarked
package io.croft.outgoing;
