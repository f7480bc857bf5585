/**
 * The screens of classes: the list, the form for a new class, the class page that is updated while it is deployed, and
 * the machines of a student. Views show what the facades of {@code lab} return; updates come through one topic per
 * company, class and person, and nothing holds a {@code UI}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.lab.ui;
