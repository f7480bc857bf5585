/**
 * The components every screen is made of, without business: list, create and detail pages, badges, bars, dialogs and
 * toasts, in light and dark (style sheets in {@code META-INF/resources/styles}). A component shows what it is given,
 * has empty, loading and failed states, and works from 375 px up. Live screens bind to a
 * {@link io.croft.uikit.LiveTopic}; the binding ends when the component is detached. Message keys start with
 * {@code uikit.}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
@org.jspecify.annotations.NullMarked
package io.croft.uikit;
