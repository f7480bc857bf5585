/**
 * The components every screen is made of, without business: list, create and detail pages, badges, bars, dialogs and
 * toasts, with one look in light and dark (the style sheets lie in {@code META-INF/resources/styles}). A component here
 * shows what it is given, can be empty, loading or broken, and works from 375 px up. Live screens bind to a
 * {@link io.croft.uikit.LiveTopic}; the binding ends with the component. Texts start with {@code uikit.}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
@org.jspecify.annotations.NullMarked
package io.croft.uikit;
