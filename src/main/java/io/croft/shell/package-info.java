/**
 * The frame around every screen: navigation, top bar, home, errors, language and theme. Knows no feature: the
 * navigation is built from {@code @Menu} annotations ({@code group/message key}), and rooms hang themselves in by beans that implement
 * {@link io.croft.shell.HeaderItem}, {@link io.croft.shell.Banner},
 * {@link io.croft.shell.HomeTile}, {@link io.croft.shell.HomeSection},
 * {@link io.croft.shell.FirstStep} and {@link io.croft.shell.PaletteSource}. Shows only what the person may open.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "access", "uikit"})
@org.jspecify.annotations.NullMarked
package io.croft.shell;
