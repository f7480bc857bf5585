/**
 * The screens of classes: the teacher's list, the way to a new class, the class page that fills while it is deployed,
 * and the student's own machines. Views show what the facades of {@code lab} tell and
 * ask them to act; news comes through one topic per company, class and person, and nobody holds a {@code UI}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.lab.ui;
