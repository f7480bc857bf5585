/** The screens of feedback: the form that everybody has, and the provider's list. Who sees what is decided by the facades of {@link io.croft.feedback}. */
@org.jspecify.annotations.NullMarked
package io.croft.feedback.ui;
