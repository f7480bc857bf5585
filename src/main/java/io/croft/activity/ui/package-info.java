/**
 * The screen of activities: a live list with search, filters in the URL, details and exports.
 * {@link io.croft.activity.ActivityLog} decides what a person sees, also in exports.
 */
@org.jspecify.annotations.NullMarked
package io.croft.activity.ui;
